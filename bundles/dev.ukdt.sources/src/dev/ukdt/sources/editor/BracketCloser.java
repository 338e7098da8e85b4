package dev.ukdt.sources.editor;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentCommand;
import org.eclipse.jface.text.IAutoEditStrategy;
import org.eclipse.jface.text.IDocument;

/** Closes a bracket or quote that is typed where nothing is in the way, and steps over one that is there already. */
public final class BracketCloser implements IAutoEditStrategy {
	private static final String OPEN = "([{\"";
	private static final String CLOSE = ")]}\"";

	@Override
	public void customizeDocumentCommand(IDocument document, DocumentCommand command) {
		if (command.length != 0 || command.text == null || command.text.length() != 1 || !command.doit) {
			return;
		}
		try {
			var typed = command.text.charAt(0);
			var next = command.offset < document.getLength() ? document.getChar(command.offset) : '\n';
			if (CLOSE.indexOf(typed) >= 0 && next == typed) {
				command.text = "";
				command.caretOffset = command.offset + 1;
				command.shiftsCaret = false;
			} else if (OPEN.indexOf(typed) >= 0 && (Character.isWhitespace(next) || ")]};,".indexOf(next) >= 0) && !(typed == '"' && insideWord(document, command.offset))) {
				command.text += CLOSE.charAt(OPEN.indexOf(typed));
				command.caretOffset = command.offset + 1;
				command.shiftsCaret = false;
			}
		} catch (BadLocationException e) {
			throw new IllegalStateException(e);
		}
	}

	/** A quote behind a letter or another quote more likely closes a string than opens one. */
	private static boolean insideWord(IDocument document, int offset) throws BadLocationException {
		if (offset == 0) {
			return false;
		}
		var before = document.getChar(offset - 1);
		var line = document.getLineInformationOfOffset(offset);
		var quotes = document.get(line.getOffset(), offset - line.getOffset()).chars().filter(c -> c == '"').count();
		return Character.isLetterOrDigit(before) || before == '"' || before == '\\' || quotes % 2 == 1;
	}
}
