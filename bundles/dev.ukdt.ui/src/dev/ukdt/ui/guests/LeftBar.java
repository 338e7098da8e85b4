package dev.ukdt.ui.guests;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;

import dev.ukdt.ui.Icon;

/** Tells of guests that a killed IDE left, and offers to take them over or to end them. Not there when there are none. */
final class LeftBar {
	private static final String TAKE = "Take Over";

	private final Composite bar;
	private final Link link;
	private List<GuestRow> left = List.of();

	LeftBar(Composite parent) {
		bar = new Composite(parent, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(bar);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(6, 4).applyTo(bar);
		bar.setVisible(false);
		new Label(bar, SWT.NONE).setImage(Icon.MISSING.image());
		link = new Link(bar, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(link);
		link.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> {
			if (event.text.equals(TAKE)) {
				GuestJobs.take(left);
			} else {
				GuestJobs.end(left);
			}
		}));
	}

	void show(List<GuestRow> guests) {
		var count = guests.size();
		if (!left.equals(guests) || count == 0 == bar.isVisible()) {
			left = guests;
			link.setText((count == 1 ? guests.getFirst().guest().name() + " was" : count + " guests were")
					+ " left by an IDE that was killed: <a>" + TAKE + "</a> or <a>End</a>");
			bar.setVisible(count > 0);
			((GridData) bar.getLayoutData()).exclude = count == 0;
			bar.getParent().layout();
		}
	}
}
