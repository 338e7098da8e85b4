package dev.ukdt.debug.ui.variables;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.Region;

/** Finds the expression under the mouse: a name with the members and pointers before it, such as {@code list->head.next}. */
final class ExpressionAt {
	private ExpressionAt() {
	}

	/** @return null where there is no name */
	static IRegion find(IDocument document, int offset) {
		try {
			var line = document.getLineInformationOfOffset(offset);
			var text = document.get(line.getOffset(), line.getLength());
			var found = find(text, offset - line.getOffset());
			return found == null ? null : new Region(line.getOffset() + found.getOffset(), found.getLength());
		} catch (BadLocationException e) {
			return null; // the document changed meanwhile
		}
	}

	static IRegion find(String text, int at) {
		if (at < 0 || at >= text.length() || !isPart(text.charAt(at))) {
			return null;
		}
		var end = at;
		while (end < text.length() && isPart(text.charAt(end))) {
			end++;
		}
		var start = nameStart(text, at);
		while (true) {
			var before = skip(text, start);
			if (before < 0 || !isPart(text.charAt(before))) {
				break;
			}
			start = nameStart(text, before);
		}
		return Character.isDigit(text.charAt(start)) ? null : new Region(start, end - start);
	}

	/** The end of the name before a member's dot or arrow, -1 where there is none. */
	private static int skip(String text, int start) {
		if (start >= 2 && text.charAt(start - 1) == '.') {
			return start - 2;
		}
		return start >= 3 && text.startsWith("->", start - 2) ? start - 3 : -1;
	}

	private static int nameStart(String text, int at) {
		var start = at;
		while (start > 0 && isPart(text.charAt(start - 1))) {
			start--;
		}
		return start;
	}

	private static boolean isPart(char c) {
		return c == '_' || c == '$' || Character.isLetterOrDigit(c);
	}
}
