package dev.ukdt.ui.driver;

import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;

/** A text with links in it. */
public final class UiLink extends UiWidget<Link> {

	UiLink(Link widget) {
		super(widget);
	}

	public void click(String linkText) {
		Event event = selection();
		event.text = linkText;
		send(event);
	}
}
