package dev.ukdt.ui.driver;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;

/** A push button, check box or radio button. */
public final class UiButton extends UiWidget<Button> {

	UiButton(Button widget) {
		super(widget);
	}

	/** Presses the button, as soon as it is enabled; a check box or radio button changes its state first. */
	public void click() {
		untilEnabled();
		Ui.run(() -> {
			if ((widget.getStyle() & (SWT.CHECK | SWT.TOGGLE)) != 0) {
				widget.setSelection(!widget.getSelection());
			} else if ((widget.getStyle() & SWT.RADIO) != 0) {
				widget.setSelection(true);
			}
		});
		send(selection());
	}

	public boolean isChecked() {
		return Ui.call(widget::getSelection);
	}

	public void select() {
		if (!isChecked()) {
			click();
		}
	}

	public void deselect() {
		if (isChecked()) {
			click();
		}
	}
}
