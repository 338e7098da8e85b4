package dev.ukdt.ui.build;

import java.util.stream.Stream;

import org.eclipse.core.filesystem.EFS;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.console.IHyperlink;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.statushandlers.StatusManager;
import org.eclipse.ui.texteditor.ITextEditor;

import dev.ukdt.core.build.Problem;

/** Opens the file of a problem on its line; a file outside the workspace too. */
final class ProblemLink implements IHyperlink {
	private final IProject project;
	private final Problem problem;

	ProblemLink(IProject project, Problem problem) {
		this.project = project;
		this.problem = problem;
	}

	/** How much of the line is the link: up to the end of the place that it tells, or all of it. */
	int length(String line) {
		var place = ":" + problem.line() + (problem.column() > 0 ? ":" + problem.column() : "");
		var at = problem.line() > 0 ? line.indexOf(place) : -1;
		return at < 0 ? line.length() : at + place.length();
	}

	@Override
	public void linkActivated() {
		var page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
		try {
			goToLine(open(page));
		} catch (PartInitException e) {
			StatusManager.getManager().handle(e.getStatus(), StatusManager.SHOW);
		}
	}

	private IEditorPart open(IWorkbenchPage page) throws PartInitException {
		var files = project.getWorkspace().getRoot().findFilesForLocationURI(problem.file().toUri());
		var file = Stream.of(files).filter(it -> it.getProject().equals(project)).findFirst().or(() -> Stream.of(files).filter(IFile::exists).findFirst());
		return file.isPresent() ? IDE.openEditor(page, file.get()) : IDE.openEditorOnFileStore(page, EFS.getLocalFileSystem().getStore(problem.file().toUri()));
	}

	private void goToLine(IEditorPart part) {
		var editor = part == null ? null : part.getAdapter(ITextEditor.class);
		if (editor == null || problem.line() < 1) {
			return;
		}
		try {
			var document = editor.getDocumentProvider().getDocument(editor.getEditorInput());
			var line = Math.min(problem.line(), document.getNumberOfLines()) - 1;
			var column = Math.clamp(problem.column() - 1L, 0, document.getLineLength(line));
			editor.selectAndReveal(document.getLineOffset(line) + column, 0);
		} catch (BadLocationException e) {
			// The line was checked against the document: only a change in between can bring us here, and the file is open.
		}
	}

	@Override
	public void linkEntered() {
		// The console draws it.
	}

	@Override
	public void linkExited() {
		// The console draws it.
	}
}
