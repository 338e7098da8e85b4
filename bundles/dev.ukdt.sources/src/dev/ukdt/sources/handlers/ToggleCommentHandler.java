package dev.ukdt.sources.handlers;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.text.edits.DeleteEdit;
import org.eclipse.text.edits.InsertEdit;
import org.eclipse.text.edits.MultiTextEdit;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.texteditor.ITextEditor;

import dev.ukdt.sources.language.DocumentLanguage;

/** Makes the selected lines comments, or code again when all of them are comments. Needs no server. */
public final class ToggleCommentHandler extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) {
		if (HandlerUtil.getActiveEditor(event) instanceof ITextEditor editor && editor.getAdapter(ITextViewer.class) instanceof ITextViewer viewer && viewer.isEditable()) {
			var document = viewer.getDocument();
			DocumentLanguage.of(document).flatMap(language -> language.lexicon().lineComment()).ifPresent(mark -> {
				var selection = viewer.getSelectedRange();
				toggle(document, selection.x, selection.y, mark);
			});
		}
		return null;
	}

	static void toggle(IDocument document, int offset, int length, String mark) {
		try {
			var first = document.getLineOfOffset(offset);
			var last = Math.max(first, document.getLineOfOffset(length > 0 ? offset + length - 1 : offset));
			var edit = new MultiTextEdit();
			var remove = true;
			for (var line = first; line <= last; line++) {
				remove &= text(document, line).isBlank() || text(document, line).stripLeading().startsWith(mark);
			}
			for (var line = first; line <= last; line++) {
				var text = text(document, line);
				if (text.isBlank()) {
					continue;
				}
				var start = document.getLineOffset(line) + text.length() - text.stripLeading().length();
				var withBlank = text.stripLeading().startsWith(mark + " ");
				edit.addChild(remove ? new DeleteEdit(start, mark.length() + (withBlank ? 1 : 0)) : new InsertEdit(start, mark + " "));
			}
			edit.apply(document);
		} catch (BadLocationException e) {
			throw new IllegalStateException(e);
		}
	}

	private static String text(IDocument document, int line) throws BadLocationException {
		var region = document.getLineInformation(line);
		return document.get(region.getOffset(), region.getLength());
	}
}
