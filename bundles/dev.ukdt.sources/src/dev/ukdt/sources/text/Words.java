package dev.ukdt.sources.text;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.Region;

/** Identifiers in a text, of any of the languages. */
public final class Words {
	private Words() {
	}

	/** The word at or just before an offset; empty at the offset when there is none. */
	public static IRegion at(IDocument document, int offset) {
		try {
			var start = offset;
			while (start > 0 && isPart(document.getChar(start - 1))) {
				start--;
			}
			var end = offset;
			while (end < document.getLength() && isPart(document.getChar(end))) {
				end++;
			}
			return new Region(start, end - start);
		} catch (BadLocationException e) {
			return new Region(offset, 0);
		}
	}

	/** The text of a region; empty when the document has it no longer. */
	public static String text(IDocument document, IRegion region) {
		try {
			return document.get(region.getOffset(), region.getLength());
		} catch (BadLocationException e) {
			return "";
		}
	}

	public static boolean isPart(char c) {
		return c == '_' || c == '$' || Character.isLetterOrDigit(c);
	}
}
