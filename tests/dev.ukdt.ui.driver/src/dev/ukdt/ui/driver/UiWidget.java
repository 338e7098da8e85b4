package dev.ukdt.ui.driver;

import java.util.concurrent.Callable;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Item;
import org.eclipse.swt.widgets.Widget;

/** A found widget. Its methods may be called from any thread but the UI thread. */
public class UiWidget<W extends Widget> {

	protected final W widget;

	UiWidget(W widget) {
		this.widget = widget;
	}

	/** The widget itself, for what the driver has no method for; touch it in the UI thread only. */
	public final W widget() {
		return widget;
	}

	public boolean isEnabled() {
		return Ui.call(() -> switch (widget) {
		case Control control -> control.isEnabled();
		case org.eclipse.swt.widgets.ToolItem item -> item.isEnabled();
		case org.eclipse.swt.widgets.MenuItem item -> item.isEnabled();
		default -> true;
		});
	}

	/** The widget's text, without mnemonic. */
	public String getText() {
		return Ui.call(() -> switch (widget) {
		case org.eclipse.swt.widgets.Button button -> Labels.plain(button.getText());
		case org.eclipse.swt.widgets.Label label -> label.getText();
		case org.eclipse.swt.widgets.Link link -> link.getText();
		case org.eclipse.swt.widgets.Text text -> text.getText();
		case org.eclipse.swt.widgets.Combo combo -> combo.getText();
		case org.eclipse.swt.custom.StyledText text -> text.getText();
		case org.eclipse.swt.widgets.Shell shell -> shell.getText();
		case Item item -> Labels.plain(item.getText());
		default -> widget.toString();
		});
	}

	/** Sends the events as a user's action would, after waiting until the widget is enabled. */
	protected final void send(Event... events) {
		untilEnabled();
		Ui.start(() -> {
			for (Event event : events) {
				event.widget = widget;
				event.display = widget.getDisplay();
				if (!widget.isDisposed()) {
					widget.notifyListeners(event.type, event);
				}
			}
		});
	}

	protected final void untilEnabled() {
		if (!isEnabled()) {
			Wait.until(widget + " enabled", () -> widget.isDisposed() || switch (widget) {
			case Control control -> control.isEnabled();
			case org.eclipse.swt.widgets.ToolItem item -> item.isEnabled();
			case org.eclipse.swt.widgets.MenuItem item -> item.isEnabled();
			default -> true;
			});
		}
	}

	protected final void until(String what, Callable<Boolean> condition) {
		Wait.until(what, condition);
	}

	protected static Event event(int type) {
		Event event = new Event();
		event.type = type;
		return event;
	}

	protected static Event selection() {
		return event(SWT.Selection);
	}
}
