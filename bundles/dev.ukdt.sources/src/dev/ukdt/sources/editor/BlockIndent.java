package dev.ukdt.sources.editor;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentCommand;
import org.eclipse.jface.text.IAutoEditStrategy;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.TextUtilities;

/**
 * Keeps the indentation of the line before, goes one step in after an opened brace and one out with the closing one. What a step
 * is, the file itself says: a tab, unless its line uses blanks.
 */
public final class BlockIndent implements IAutoEditStrategy {
	@Override
	public void customizeDocumentCommand(IDocument document, DocumentCommand command) {
		try {
			if (command.length == 0 && TextUtilities.endsWith(document.getLegalLineDelimiters(), command.text) >= 0 && command.text.isBlank()) {
				newLine(document, command);
			} else if (command.length == 0 && command.text.equals("}")) {
				closeBlock(document, command);
			}
		} catch (BadLocationException e) {
			throw new IllegalStateException(e);
		}
	}

	private static void newLine(IDocument document, DocumentCommand command) throws BadLocationException {
		var line = document.getLineInformationOfOffset(command.offset);
		var before = document.get(line.getOffset(), command.offset - line.getOffset());
		var after = document.get(command.offset, line.getOffset() + line.getLength() - command.offset);
		var indent = indentation(before);
		var delimiter = command.text;
		var opened = before.stripTrailing();
		if (opened.endsWith("{") || opened.endsWith("(") || opened.endsWith("[")) {
			command.text = delimiter + indent + step(indent);
			if (!after.isBlank() && "})]".indexOf(after.strip().charAt(0)) >= 0) {
				command.shiftsCaret = false;
				command.caretOffset = command.offset + command.text.length();
				command.text += delimiter + indent;
			}
		} else {
			command.text = delimiter + indent;
		}
	}

	private static void closeBlock(IDocument document, DocumentCommand command) throws BadLocationException {
		var line = document.getLineInformationOfOffset(command.offset);
		var before = document.get(line.getOffset(), command.offset - line.getOffset());
		if (before.isBlank() && !before.isEmpty()) {
			var out = before.endsWith("\t") ? 1 : Math.min(step(before).length(), before.length());
			command.offset -= out;
			command.length += out;
		}
	}

	private static String indentation(String line) {
		return line.substring(0, line.length() - line.stripLeading().length());
	}

	private static String step(String indent) {
		if (indent.isEmpty() || indent.startsWith("\t")) {
			return "\t";
		}
		return indent.length() % 4 == 0 ? "    " : "  ";
	}
}
