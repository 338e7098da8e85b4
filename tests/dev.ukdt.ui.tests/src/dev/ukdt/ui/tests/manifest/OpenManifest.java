package dev.ukdt.ui.tests.manifest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.Path;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.ide.IDE;

import dev.ukdt.manifest.ui.ManifestEditor;
import dev.ukdt.manifest.ui.source.ProblemAnnotation;
import dev.ukdt.ui.driver.Ui;
import dev.ukdt.ui.driver.UiBot;
import dev.ukdt.ui.driver.Wait;

/** A manifest in the workspace, open in its editor. */
final class OpenManifest {
	private final ManifestEditor editor;

	private OpenManifest(ManifestEditor editor) {
		this.editor = editor;
	}

	/** A file of the project for these tests, with all folders above it. */
	static IFile file(String path, String text) throws CoreException {
		var project = project();
		var file = project.getFile(path);
		for (var count = 1; count < new Path(path).segmentCount(); count++) {
			IFolder folder = project.getFolder(new Path(path).uptoSegment(count));
			if (!folder.exists()) {
				folder.create(true, true, null);
			}
		}
		file.write(text.getBytes(UTF_8), true, false, false, null);
		return file;
	}

	static IProject project() throws CoreException {
		var project = ResourcesPlugin.getWorkspace().getRoot().getProject("manifests");
		if (!project.exists()) {
			project.create(null);
			project.open(null);
		}
		return project;
	}

	static void deleteProject() throws CoreException {
		project().delete(IResource.ALWAYS_DELETE_PROJECT_CONTENT, null);
	}

	static OpenManifest open(String path, String text) throws CoreException {
		var file = file(path, text);
		return Ui.call(() -> new OpenManifest((ManifestEditor) IDE.openEditor(UiBot.page(), file)));
	}

	ManifestEditor editor() {
		return editor;
	}

	private IDocument document() {
		return editor.source().getDocumentProvider().getDocument(editor.source().getEditorInput());
	}

	String text() {
		return Ui.call(() -> document().get());
	}

	/** As somebody would on the source page. */
	void replace(String old, String fresh) {
		Ui.run(() -> document().replace(document().get().indexOf(old), old.length(), fresh));
	}

	void untilText(String text) {
		Wait.until("the source says: " + text, () -> document().get().equals(text));
	}

	void untilContains(String part) {
		Wait.until("the source holds: " + part, () -> document().get().contains(part));
	}

	ISourceViewer viewer() {
		return Ui.call(() -> (ISourceViewer) editor.source().getAdapter(ITextOperationTarget.class));
	}

	/** Puts the caret of the source page before a piece of the text. */
	void caret(String piece) {
		Ui.run(() -> {
			editor.showSource();
			editor.getSite().getPage().activate(editor);
			editor.source().selectAndReveal(document().get().indexOf(piece), 0);
			editor.source().setFocus();
		});
	}

	/** Runs a command; a dialog that it opens is left to the caller. */
	void command(String id) {
		Ui.start(() -> editor.getSite().getService(IHandlerService.class).executeCommand(id, null));
	}

	/** The problems that are underlined. */
	List<String> problems() {
		var result = new ArrayList<String>();
		viewer().getAnnotationModel().getAnnotationIterator().forEachRemaining(annotation -> {
			if (annotation instanceof ProblemAnnotation problem) {
				result.add(problem.getText());
			}
		});
		return result;
	}

	void untilProblems(List<String> messages) {
		Wait.untilValue(() -> "the problems " + messages + " instead of " + problems(), () -> problems().equals(messages) ? Boolean.TRUE : null, Wait.LIMIT);
	}

	private static Control find(Composite parent, String path) {
		for (var child : parent.getChildren()) {
			if (path.equals(child.getData("ukdt.path"))) {
				return child;
			}
			var found = child instanceof Composite composite ? find(composite, path) : null;
			if (found != null) {
				return found;
			}
		}
		return null;
	}

	/** The control of the form for a key. */
	<T extends Control> T field(String path, Class<T> type) {
		return Wait.untilValue("the form's field for " + path, () -> {
			var page = editor.getActivePageInstance();
			var control = page == null ? null : find((Composite) page.getPartControl(), path);
			return type.isInstance(control) ? type.cast(control) : null;
		});
	}

	/** Gives a field of the form another text, as typing does. */
	void type(String path, String text) {
		var field = field(path, Control.class);
		Ui.run(() -> {
			if (field instanceof Combo combo) {
				combo.setText(text);
			} else {
				((Text) field).setText(text);
			}
		});
	}

	void untilField(String path, String text) {
		var field = field(path, Control.class);
		Wait.until("the field " + path + " shows " + text, () -> (field instanceof Combo combo ? combo.getText() : ((Text) field).getText()).equals(text));
	}

	void press(String path) {
		var button = field(path, Button.class);
		Ui.run(() -> button.notifyListeners(SWT.Selection, new Event()));
	}

	void untilRows(String path, String... firstCells) {
		var table = field(path, Table.class);
		Wait.until("the table " + path + " shows " + String.join(", ", firstCells), () -> {
			if (table.getItemCount() != firstCells.length) {
				return false;
			}
			for (var at = 0; at < firstCells.length; at++) {
				if (!table.getItem(at).getText(0).equals(firstCells[at])) {
					return false;
				}
			}
			return true;
		});
	}

	void select(String path, int row) {
		var table = field(path, Table.class);
		Ui.run(() -> table.setSelection(row));
	}
}
