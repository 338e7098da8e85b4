package dev.ukdt.ui.driver;

import org.eclipse.swt.widgets.Text;

/** A text field. */
public final class UiText extends UiWidget<Text> {

	UiText(Text widget) {
		super(widget);
	}

	/** Replaces the text. */
	public UiText setText(String text) {
		untilEnabled();
		Ui.run(() -> {
			widget.setFocus();
			widget.setText(text);
		});
		return this;
	}
}
