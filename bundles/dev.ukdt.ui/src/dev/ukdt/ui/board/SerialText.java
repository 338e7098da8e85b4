package dev.ukdt.ui.board;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;

import dev.ukdt.machine.ConsoleText;

/** The text of a serial line: what comes is shown, what is typed is sent. UI thread, but for {@link #received}. */
final class SerialText {
	private static final int MOST_CHARACTERS = 500_000;
	/** What the keys send that have no character. */
	private static final Map<Integer, String> KEYS = Map.of(SWT.ARROW_UP, "\u001b[A", SWT.ARROW_DOWN, "\u001b[B", SWT.ARROW_RIGHT, "\u001b[C", SWT.ARROW_LEFT, "\u001b[D");

	private final StringBuilder arrived = new StringBuilder();
	private final ConsoleText decoder = new ConsoleText(this::arrived);
	private final Consumer<byte[]> sender;
	private final StyledText text;

	/** @param sender takes what is typed */
	SerialText(Composite parent, Consumer<byte[]> sender) {
		this.sender = sender;
		text = new StyledText(parent, SWT.MULTI | SWT.READ_ONLY | SWT.H_SCROLL | SWT.V_SCROLL);
		text.setFont(JFaceResources.getTextFont());
		text.addListener(SWT.KeyDown, this::typed);
		// Enter and Tab are for the board.
		text.addListener(SWT.Traverse, event -> event.doit = false);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(text);
	}

	private void typed(Event event) {
		var bytes = event.character != 0 ? String.valueOf(event.character) : KEYS.getOrDefault(event.keyCode, "");
		if ((event.stateMask & SWT.ALT) == 0 && !bytes.isEmpty()) {
			sender.accept(bytes.getBytes(StandardCharsets.UTF_8));
			event.doit = false;
		}
	}

	/** Shows bytes soon. Any thread. */
	void received(byte[] bytes, int count) {
		decoder.output(bytes, 0, count);
	}

	private void arrived(String piece) {
		synchronized (arrived) {
			var waiting = !arrived.isEmpty();
			arrived.append(piece);
			if (!waiting) {
				Display.getDefault().asyncExec(this::show);
			}
		}
	}

	/** Shows all that has come since it was last asked for, and forgets the oldest when it is too much. */
	private void show() {
		String fresh;
		synchronized (arrived) {
			fresh = arrived.toString().replace("\r", "");
			arrived.setLength(0);
		}
		if (text.isDisposed()) {
			return;
		}
		text.append(fresh.length() > MOST_CHARACTERS ? fresh.substring(fresh.length() - MOST_CHARACTERS) : fresh);
		var tooMuch = text.getCharCount() - MOST_CHARACTERS;
		if (tooMuch > 0) {
			text.replaceTextRange(0, text.getOffsetAtLine(text.getLineAtOffset(tooMuch)), "");
		}
		text.setTopIndex(text.getLineCount() - 1);
		text.setCaretOffset(text.getCharCount());
	}

	void clear() {
		text.setText("");
	}

	boolean isDisposed() {
		return text.isDisposed();
	}

	void setFocus() {
		text.setFocus();
	}
}
