package dev.ukdt.sources.completion;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.InsertTextFormat;
import org.eclipse.lsp4j.InsertTextMode;
import org.eclipse.swt.graphics.Point;
import org.eclipse.text.edits.MultiTextEdit;
import org.eclipse.text.edits.ReplaceEdit;

import dev.ukdt.sources.client.OpenDocument;
import dev.ukdt.sources.edits.TextEdits;
import dev.ukdt.sources.text.Positions;

/** Inserts a proposal: its text or snippet, what belongs elsewhere (an import, say), and the command that follows. In the UI thread. */
final class Insertion {
	private final ITextViewer viewer;
	private final OpenDocument server;
	private final CompletionItem item;
	private final int start;

	Insertion(ITextViewer viewer, OpenDocument server, CompletionItem item, int start) {
		this.viewer = viewer;
		this.server = server;
		this.item = item;
		this.start = start;
	}

	/**
	 * @param typed  how many characters were typed since the server was asked
	 * @param offset of the caret
	 * @return what is selected then, or null when the snippet's first stop is
	 */
	Point insert(int typed, int offset) {
		var document = server.document();
		var snippet = item.getInsertTextFormat() == InsertTextFormat.Snippet ? Snippet.parse(text()) : Snippet.plain(text());
		var indented = item.getInsertTextMode() == InsertTextMode.AsIs ? snippet : snippet.indented(indentation(document), delimiter(document));
		var end = Math.max(offset, end(document, typed, offset));
		try {
			var edit = new MultiTextEdit(0, document.getLength());
			var inserted = new ReplaceEdit(start, end - start, indented.text());
			edit.addChild(inserted);
			additional(document).forEach(edit::addChild);
			edit.apply(document);
			runCommand();
			return new SnippetStops(viewer, document, inserted.getOffset(), indented).select();
		} catch (BadLocationException e) {
			throw new IllegalStateException(e);
		}
	}

	private String text() {
		var edit = item.getTextEdit();
		if (edit != null) {
			return edit.isLeft() ? edit.getLeft().getNewText() : edit.getRight().getNewText();
		}
		return item.getInsertText() == null ? item.getLabel().strip() : item.getInsertText();
	}

	/** Where the replaced text ends now. */
	private int end(IDocument document, int typed, int offset) {
		var edit = item.getTextEdit();
		if (edit == null) {
			return offset;
		}
		var range = edit.isLeft() ? edit.getLeft().getRange() : edit.getRight().getInsert();
		var length = range.getEnd().getCharacter() - range.getStart().getCharacter();
		return range.getStart().getLine() == range.getEnd().getLine() ? Math.min(document.getLength(), start + Math.max(0, length) + typed) : Positions.offset(document, range.getEnd());
	}

	private List<ReplaceEdit> additional(IDocument document) {
		var result = new ArrayList<ReplaceEdit>();
		if (item.getAdditionalTextEdits() != null) {
			for (var child : TextEdits.of(document, item.getAdditionalTextEdits()).removeChildren()) {
				result.add((ReplaceEdit) child);
			}
		}
		return result;
	}

	private void runCommand() {
		var command = item.getCommand();
		if (command != null && server.can(able -> able.getExecuteCommandProvider() != null && able.getExecuteCommandProvider().getCommands().contains(command.getCommand()))) {
			server.ask(able -> true, remote -> remote.getWorkspaceService().executeCommand(new ExecuteCommandParams(command.getCommand(), command.getArguments())));
		}
	}

	private String indentation(IDocument document) {
		try {
			var line = document.getLineInformationOfOffset(start);
			var text = document.get(line.getOffset(), start - line.getOffset());
			return text.substring(0, text.length() - text.stripLeading().length());
		} catch (BadLocationException e) {
			return "";
		}
	}

	private static String delimiter(IDocument document) {
		try {
			var delimiter = document.getLineDelimiter(0);
			return delimiter == null ? "\n" : delimiter;
		} catch (BadLocationException e) {
			return "\n";
		}
	}
}
