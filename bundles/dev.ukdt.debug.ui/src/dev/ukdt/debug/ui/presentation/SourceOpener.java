package dev.ukdt.debug.ui.presentation;

import java.nio.file.Path;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;

import dev.ukdt.debug.session.DebugRequest;
import dev.ukdt.debug.source.SourceFinder;
import dev.ukdt.debug.ui.Background;

/** Opens sources in editors. In the UI thread. */
public final class SourceOpener {
	private SourceOpener() {
	}

	/**
	 * Opens a file at a line, from 1.
	 *
	 * @param path as the symbols have it
	 * @return whether the file is there; another failure is shown
	 */
	public static boolean open(IWorkbenchPage page, DebugRequest request, String path, int line) {
		var file = path.isEmpty() ? null : new SourceFinder(request.mappings(), request.sources()).find(path).orElse(null);
		if (file == null) {
			return false;
		}
		try {
			open(page, file, line);
		} catch (PartInitException | BadLocationException e) {
			Background.show(e);
		}
		return true;
	}

	private static void open(IWorkbenchPage page, Path file, int line) throws PartInitException, BadLocationException {
		var input = SourceInput.of(file);
		var editor = IDE.openEditor(page, input, SourceInput.editor(input));
		if (editor.getAdapter(ITextEditor.class) instanceof ITextEditor text) {
			var document = text.getDocumentProvider().getDocument(input);
			if (document != null && line <= document.getNumberOfLines()) {
				text.selectAndReveal(document.getLineOffset(line - 1), 0);
			}
		}
	}
}
