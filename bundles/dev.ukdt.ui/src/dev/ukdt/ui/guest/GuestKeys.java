package dev.ukdt.ui.guest;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;

/** What a terminal sends for a key. */
final class GuestKeys {
	private static final String ESCAPE = "\u001b";

	private GuestKeys() {
	}

	/** The characters for a key press; empty for a key that stays with the console, such as Page Up or one with Shift that selects. */
	static String of(Event event) {
		if ((event.stateMask & (SWT.SHIFT | SWT.ALT | SWT.COMMAND)) == 0) {
			var arrow = arrow(event.keyCode);
			if (!arrow.isEmpty()) {
				return arrow;
			}
		}
		return switch (event.character) {
		case 0 -> event.keyCode == SWT.DEL ? ESCAPE + "[3~" : "";
		case '\n', '\r' -> "\r";
		case SWT.DEL -> ESCAPE + "[3~";
		case SWT.BS -> "\u007f";
		default -> String.valueOf(event.character);
		};
	}

	private static String arrow(int key) {
		return switch (key) {
		case SWT.ARROW_UP -> ESCAPE + "[A";
		case SWT.ARROW_DOWN -> ESCAPE + "[B";
		case SWT.ARROW_RIGHT -> ESCAPE + "[C";
		case SWT.ARROW_LEFT -> ESCAPE + "[D";
		default -> "";
		};
	}
}
