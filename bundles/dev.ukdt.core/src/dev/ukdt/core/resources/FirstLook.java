package dev.ukdt.core.resources;

import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.QualifiedName;

/** The file of a project that a window opens once, for somebody who sees the project for the first time. */
public final class FirstLook {
	private static final QualifiedName FILE = new QualifiedName("dev.ukdt.core", "firstLook");

	private FirstLook() {
	}

	/** @param path relative to the project */
	public static void propose(IProject project, String path) throws CoreException {
		project.setPersistentProperty(FILE, path);
	}

	/** The proposed file, if there is one; it is proposed no longer. */
	public static Optional<IFile> take(IProject project) throws CoreException {
		var path = project.isAccessible() ? project.getPersistentProperty(FILE) : null;
		if (path == null) {
			return Optional.empty();
		}
		project.setPersistentProperty(FILE, null);
		return Optional.of(project.getFile(path)).filter(IFile::exists);
	}
}
