package dev.ukdt.manifest.ui.handlers;

import java.util.List;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.text.IRewriteTarget;
import org.eclipse.ui.handlers.HandlerUtil;

import dev.ukdt.manifest.Manifest;
import dev.ukdt.manifest.check.Edit;
import dev.ukdt.manifest.ui.ManifestEditor;
import dev.ukdt.manifest.ui.source.SourceEditor;
import dev.ukdt.manifest.ui.source.TextEdits;

/** A command on the text of the manifest editor that is active. */
abstract class ManifestHandler extends AbstractHandler {
	/** In the UI thread, with the text as it is now. */
	abstract void run(SourceEditor source, Manifest manifest);

	@Override
	public final Object execute(ExecutionEvent event) {
		if (HandlerUtil.getActiveEditor(event) instanceof ManifestEditor editor && editor.source().text() != null) {
			editor.source().text().current().ifPresent(manifest -> run(editor.source(), manifest));
		}
		return null;
	}

	/** As one step of undo. */
	static void apply(SourceEditor source, List<Edit> edits) {
		if (source.validateEditorInputState()) {
			TextEdits.apply(source.text().document(), source.getAdapter(IRewriteTarget.class), edits);
		}
	}

	/** Says in the status line why nothing happens. */
	static void say(SourceEditor source, String message) {
		source.getEditorSite().getActionBars().getStatusLineManager().setErrorMessage(message);
	}
}
