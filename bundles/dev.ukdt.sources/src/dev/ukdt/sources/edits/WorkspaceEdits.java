package dev.ukdt.sources.edits;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.eclipse.lsp4j.CreateFile;
import org.eclipse.lsp4j.DeleteFile;
import org.eclipse.lsp4j.RenameFile;
import org.eclipse.lsp4j.ResourceOperation;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.ltk.core.refactoring.Change;
import org.eclipse.ltk.core.refactoring.CompositeChange;
import org.eclipse.ltk.core.refactoring.TextChange;
import org.eclipse.ltk.core.refactoring.TextFileChange;

import dev.ukdt.sources.text.FileUris;

/** A server's edits of several files, as a change that can be looked at, made and taken back. */
public final class WorkspaceEdits {
	private WorkspaceEdits() {
	}

	/**
	 * Prepares the change; nothing is edited yet. Reads the files, so not for the UI thread unless they are open.
	 *
	 * @throws CoreException when a file cannot be read or two edits overlap
	 */
	public static CompositeChange change(String name, WorkspaceEdit edit) throws CoreException {
		var parts = new ArrayList<Change>();
		if (edit.getDocumentChanges() != null) {
			for (var change : edit.getDocumentChanges()) {
				parts.add(change.isLeft() ? text(change.getLeft().getTextDocument().getUri(), change.getLeft().getEdits()) : operation(change.getRight()));
			}
		} else if (edit.getChanges() != null) {
			for (Map.Entry<String, List<TextEdit>> each : edit.getChanges().entrySet()) {
				parts.add(text(each.getKey(), each.getValue()));
			}
		}
		return new CompositeChange(name, parts.toArray(Change[]::new));
	}

	private static Change text(String uri, List<TextEdit> edits) throws CoreException {
		var path = FileUris.path(uri).orElseThrow(() -> failure(uri + " is no file of this machine, so it cannot be edited", null));
		var file = FileUris.file(ResourcesPlugin.getWorkspace(), path);
		TextChange change = file.isPresent() ? new TextFileChange(file.get().getName(), file.get())
				: new OutsideFileChange(path.getFileName().toString(), IPath.fromPath(path));
		change.setTextType(file.map(found -> found.getFileExtension() == null ? "txt" : found.getFileExtension()).orElse("txt"));
		var document = change.getCurrentDocument(new NullProgressMonitor());
		try {
			change.setEdit(TextEdits.of(document, edits));
		} catch (IllegalArgumentException e) {
			throw failure(path + ": " + e.getMessage(), e);
		}
		return change;
	}

	private static Change operation(ResourceOperation operation) throws CoreException {
		return switch (operation) {
		case CreateFile create -> FileOperation.create(create);
		case RenameFile rename -> FileOperation.rename(rename);
		case DeleteFile delete -> FileOperation.delete(delete);
		default -> throw failure("the server wants '" + operation.getKind() + "', which UKDT does not know", null);
		};
	}

	static CoreException failure(String message, Throwable cause) {
		return new CoreException(Status.error(message, cause));
	}
}
