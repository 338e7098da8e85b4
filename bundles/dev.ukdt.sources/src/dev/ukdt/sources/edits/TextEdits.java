package dev.ukdt.sources.edits;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.text.edits.MalformedTreeException;
import org.eclipse.text.edits.MultiTextEdit;
import org.eclipse.text.edits.ReplaceEdit;

import dev.ukdt.sources.text.Positions;

/** A server's edits of one text. */
public final class TextEdits {
	private TextEdits() {
	}

	/**
	 * The edits as one for this document.
	 *
	 * @throws IllegalArgumentException when two of them overlap
	 */
	public static MultiTextEdit of(IDocument document, List<? extends TextEdit> edits) {
		var sorted = new ArrayList<ReplaceEdit>();
		for (var edit : edits) {
			var region = Positions.region(document, edit.getRange());
			sorted.add(new ReplaceEdit(region.getOffset(), region.getLength(), edit.getNewText() == null ? "" : edit.getNewText()));
		}
		// Insertions at one place keep their order, and stand before what replaces text there.
		sorted.sort(Comparator.comparingInt(ReplaceEdit::getOffset).thenComparing(edit -> edit.getLength() > 0));
		var all = new MultiTextEdit(0, document.getLength());
		try {
			sorted.forEach(all::addChild);
			return all;
		} catch (MalformedTreeException e) {
			throw new IllegalArgumentException("the server's edits overlap, so none was made", e);
		}
	}

	/** Makes the edits. @throws IllegalArgumentException when two of them overlap; then nothing has changed */
	public static void apply(IDocument document, List<? extends TextEdit> edits) {
		if (edits.isEmpty()) {
			return;
		}
		try {
			of(document, edits).apply(document);
		} catch (BadLocationException e) {
			throw new IllegalStateException(e);
		}
	}
}
