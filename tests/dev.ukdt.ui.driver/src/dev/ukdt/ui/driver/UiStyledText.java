package dev.ukdt.ui.driver;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Event;

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

	/** Presses a key for each character, as a keyboard does: for a text that is not edited but listens to keys. Enter is {@code \r}. */
	public UiStyledText pressKeys(String keys) {
		Ui.run(widget::setFocus);
		for (char key : keys.toCharArray()) {
			Event event = event(SWT.KeyDown);
			event.character = key;
			event.keyCode = key;
			send(event);
		}
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
