package dev.ukdt.ui.build;

import java.nio.file.Path;
import java.util.stream.Stream;

import org.eclipse.core.filesystem.EFS;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.statushandlers.StatusManager;
import org.eclipse.ui.texteditor.ITextEditor;

/** Opens the source that a problem is about, in the workspace or outside of it. In the UI thread. */
public final class ProblemSource {
	private ProblemSource() {
	}

	/**
	 * Opens a file at a place; shows what keeps it from being opened.
	 *
	 * @param project the one whose own file is meant when several have it
	 * @param line    from 1; 0 when it is not known
	 * @param column  from 1; 0 when it is not known
	 */
	public static void open(IProject project, Path file, int line, int column) {
		var page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
		try {
			goTo(open(page, project, file), line, column);
		} catch (PartInitException e) {
			StatusManager.getManager().handle(e.getStatus(), StatusManager.SHOW);
		}
	}

	private static IEditorPart open(IWorkbenchPage page, IProject project, Path path) throws PartInitException {
		var files = project.getWorkspace().getRoot().findFilesForLocationURI(path.toUri());
		var file = Stream.of(files).filter(it -> it.getProject().equals(project)).findFirst().or(() -> Stream.of(files).filter(IFile::exists).findFirst());
		return file.isPresent() ? IDE.openEditor(page, file.get()) : IDE.openEditorOnFileStore(page, EFS.getLocalFileSystem().getStore(path.toUri()));
	}

	private static void goTo(IEditorPart part, int wanted, int column) {
		var editor = part == null ? null : part.getAdapter(ITextEditor.class);
		if (editor == null || wanted < 1) {
			return;
		}
		try {
			var document = editor.getDocumentProvider().getDocument(editor.getEditorInput());
			var line = Math.min(wanted, document.getNumberOfLines()) - 1;
			var offset = Math.clamp(column - 1L, 0, document.getLineLength(line));
			editor.selectAndReveal(document.getLineOffset(line) + offset, 0);
		} catch (BadLocationException e) {
			// The line was checked against the document: only a change in between can bring us here, and the file is open.
		}
	}
}
