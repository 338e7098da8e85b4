package dev.ukdt.ui.driver;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.ToolItem;

/** A button of a tool bar. */
public final class UiToolbarButton extends UiWidget<ToolItem> {

	UiToolbarButton(ToolItem widget) {
		super(widget);
	}

	public void click() {
		untilEnabled();
		Ui.run(() -> {
			if ((widget.getStyle() & (SWT.CHECK | SWT.RADIO)) != 0) {
				widget.setSelection(!widget.getSelection());
			}
		});
		send(selection());
	}

	public boolean isChecked() {
		return Ui.call(widget::getSelection);
	}

	public String getToolTipText() {
		return Ui.call(widget::getToolTipText);
	}
}
