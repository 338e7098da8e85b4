package dev.ukdt.ui.driver;

import org.eclipse.swt.custom.StyledText;

/** The text area of an editor or a console. */
public final class UiStyledText extends UiWidget<StyledText> {

	UiStyledText(StyledText widget) {
		super(widget);
	}

	/** Types the text at the caret. */
	public UiStyledText typeText(String text) {
		Ui.run(() -> {
			widget.setFocus();
			widget.insert(text);
			widget.setCaretOffset(widget.getCaretOffset() + text.length());
		});
		return this;
	}

	/** Puts the caret to a line and column, both counted from 0. */
	public UiStyledText navigateTo(int line, int column) {
		Ui.run(() -> {
			widget.setFocus();
			widget.setSelection(widget.getOffsetAtLine(line) + column);
		});
		return this;
	}

	/** Waits until the text contains {@code part}. */
	public UiStyledText untilContains(String part) {
		Wait.untilValue(() -> "\"" + part + "\" in the text:\n" + (widget.isDisposed() ? "(closed)" : widget.getText()),
				() -> !widget.isDisposed() && widget.getText().contains(part) ? Boolean.TRUE : null, Wait.LIMIT);
		return this;
	}
}
