package dev.ukdt.sources.edits;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.lsp4j.CreateFile;
import org.eclipse.lsp4j.DeleteFile;
import org.eclipse.lsp4j.RenameFile;
import org.eclipse.ltk.core.refactoring.Change;
import org.eclipse.ltk.core.refactoring.NullChange;
import org.eclipse.ltk.core.refactoring.RefactoringStatus;
import org.eclipse.ltk.core.refactoring.resource.DeleteResourceChange;

import dev.ukdt.sources.text.FileUris;

/** A file that a server's edit creates or moves. Never overwrites: that is for a person to decide. */
final class FileOperation extends Change {
	private final String name;
	/** Null for a new one. */
	private final Path from;
	/** Null to take a new one away again. */
	private final Path to;

	private FileOperation(String name, Path from, Path to) {
		this.name = name;
		this.from = from;
		this.to = to;
	}

	static Change create(CreateFile create) throws CoreException {
		var path = path(create.getUri());
		return new FileOperation("Create " + path, null, path);
	}

	static Change rename(RenameFile rename) throws CoreException {
		var from = path(rename.getOldUri());
		var to = path(rename.getNewUri());
		return new FileOperation("Rename " + from + " to " + to, from, to);
	}

	/** Files in the workspace alone are deleted: the workspace's own change keeps them for undo. */
	static Change delete(DeleteFile delete) throws CoreException {
		var path = path(delete.getUri());
		var file = FileUris.file(ResourcesPlugin.getWorkspace(), path).orElseThrow(() -> WorkspaceEdits.failure("the server wants to delete " + path + ", which is not in the workspace", null));
		return new DeleteResourceChange(file.getFullPath(), true);
	}

	private static Path path(String uri) throws CoreException {
		return FileUris.path(uri).orElseThrow(() -> WorkspaceEdits.failure(uri + " is no file of this machine", null));
	}

	@Override
	public String getName() {
		return name;
	}

	@Override
	public void initializeValidationData(IProgressMonitor monitor) {
	}

	@Override
	public RefactoringStatus isValid(IProgressMonitor monitor) {
		return to != null && Files.exists(to) ? RefactoringStatus.createFatalErrorStatus(to + " is there already") : new RefactoringStatus();
	}

	@Override
	public Change perform(IProgressMonitor monitor) throws CoreException {
		try {
			if (to == null) {
				Files.deleteIfExists(from);
			} else if (from == null) {
				Files.createDirectories(to.getParent());
				Files.createFile(to);
			} else {
				Files.createDirectories(to.getParent());
				Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
			}
		} catch (IOException e) {
			throw WorkspaceEdits.failure(name + " failed: " + e.getMessage(), e);
		}
		refresh(from, monitor);
		refresh(to, monitor);
		if (from == null) {
			return new FileOperation("Delete " + to, to, null);
		}
		return to == null ? new NullChange() : new FileOperation("Rename " + to + " to " + from, to, from);
	}

	private static void refresh(Path path, IProgressMonitor monitor) throws CoreException {
		if (path != null) {
			for (var file : ResourcesPlugin.getWorkspace().getRoot().findFilesForLocationURI(path.toUri())) {
				file.refreshLocal(IResource.DEPTH_ZERO, monitor);
			}
		}
	}

	@Override
	public Object getModifiedElement() {
		return from == null ? to : from;
	}
}
