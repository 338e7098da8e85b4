package dev.ukdt.sources.text;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.Region;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;

/**
 * Offsets of a document and positions of the protocol, which counts UTF-16 units as Java does. A position that the document does
 * not have is taken for the nearest one that it has: a server may be behind, or wrong.
 */
public final class Positions {
	private Positions() {
	}

	public static Position of(IDocument document, int offset) {
		try {
			var inside = Math.max(0, Math.min(offset, document.getLength()));
			var line = document.getLineOfOffset(inside);
			return new Position(line, inside - document.getLineOffset(line));
		} catch (BadLocationException e) {
			throw new IllegalStateException(e);
		}
	}

	public static Range range(IDocument document, int offset, int length) {
		return new Range(of(document, offset), of(document, offset + length));
	}

	public static int offset(IDocument document, Position position) {
		if (position.getLine() < 0) {
			return 0;
		}
		if (position.getLine() >= document.getNumberOfLines()) {
			return document.getLength();
		}
		try {
			var line = document.getLineInformation(position.getLine());
			return line.getOffset() + Math.max(0, Math.min(position.getCharacter(), line.getLength()));
		} catch (BadLocationException e) {
			throw new IllegalStateException(e);
		}
	}

	/** The region of a range; one that ends before it begins is empty. */
	public static IRegion region(IDocument document, Range range) {
		var start = offset(document, range.getStart());
		return new Region(start, Math.max(0, offset(document, range.getEnd()) - start));
	}
}
