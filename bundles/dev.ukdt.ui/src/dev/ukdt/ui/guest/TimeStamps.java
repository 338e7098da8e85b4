package dev.ukdt.ui.guest;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentListener;

/**
 * When each line of a console began to be printed. It follows the document: what the console drops is forgotten here too, so that
 * this holds no more than the console does. But for the constructor, in the thread that changes the document, which is the UI thread.
 */
final class TimeStamps implements IDocumentListener {
	/** As wide as every stamp. */
	static final String WIDEST = "00:00:00.000 ";
	private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("HH:mm:ss.SSS ");

	private final List<LocalTime> times = new ArrayList<>();
	private int line;
	private int removed;
	private boolean empty;

	/** Any thread. Lines that are there already count as printed at the next change. */
	TimeStamps(IDocument document) {
		document.addDocumentListener(this);
	}

	@Override
	public void documentAboutToBeChanged(DocumentEvent event) {
		try {
			var document = event.getDocument();
			times.addAll(Collections.nCopies(Math.max(0, document.getNumberOfLines() - times.size()), LocalTime.now()));
			line = document.getLineOfOffset(event.getOffset());
			removed = document.getNumberOfLines(event.getOffset(), event.getLength()) - 1;
			empty = document.getLineInformation(line).getLength() == 0;
		} catch (BadLocationException e) {
			throw new IllegalStateException(e);
		}
	}

	@Override
	public void documentChanged(DocumentEvent event) {
		var now = LocalTime.now();
		var before = times.size();
		if (before == 0) {
			return; // Made in the middle of this change.
		}
		if (event.getOffset() == 0 && event.getText().isEmpty()) {
			times.subList(0, Math.min(removed, before - 1)).clear();
			return;
		}
		times.subList(line + 1, Math.min(line + 1 + removed, before)).clear();
		if (empty && !event.getText().isEmpty()) {
			times.set(line, now);
		}
		var lines = event.getDocument().getNumberOfLines();
		times.addAll(line + 1, Collections.nCopies(Math.max(0, lines - times.size()), now));
	}

	/** The stamp of a line, counted from 0; as wide as {@link #WIDEST}. */
	String of(int number) {
		return number < times.size() ? FORMAT.format(times.get(number)) : WIDEST;
	}
}
