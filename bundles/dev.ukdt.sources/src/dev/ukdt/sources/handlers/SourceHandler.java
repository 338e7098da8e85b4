package dev.ukdt.sources.handlers;

import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.expressions.IEvaluationContext;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.ui.ISources;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.texteditor.ITextEditor;

import dev.ukdt.sources.Sources;
import dev.ukdt.sources.client.OpenDocument;

/** A command on what stands at the caret of an editor that is connected with a language server. */
abstract class SourceHandler extends AbstractHandler {
	/** What the command is about. */
	record Caret(ITextEditor editor, ITextViewer viewer, OpenDocument document) {
		int offset() {
			return viewer.getSelectedRange().x;
		}
	}

	/** Returns at once: whatever needs the server's answer comes later. */
	abstract void run(Caret caret);

	/** Whether the server can do it. */
	boolean isPossible(OpenDocument document) {
		return true;
	}

	@Override
	public Object execute(ExecutionEvent event) {
		caret(HandlerUtil.getActiveEditor(event)).ifPresent(this::run);
		return null;
	}

	@Override
	public void setEnabled(Object context) {
		var editor = context instanceof IEvaluationContext variables ? variables.getVariable(ISources.ACTIVE_EDITOR_NAME) : null;
		setBaseEnabled(caret(editor).filter(caret -> isPossible(caret.document())).isPresent());
	}

	private static Optional<Caret> caret(Object part) {
		if (part instanceof ITextEditor editor && editor.getEditorInput() != null && editor.getDocumentProvider() != null && editor.getAdapter(ITextViewer.class) instanceof ITextViewer viewer) {
			var document = editor.getDocumentProvider().getDocument(editor.getEditorInput());
			return document == null ? Optional.empty() : Sources.servers().find(document).map(open -> new Caret(editor, viewer, open));
		}
		return Optional.empty();
	}
}
