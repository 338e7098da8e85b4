package dev.ukdt.sources.server;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.resources.ResourcesPlugin;

/** Which folder is the project that a file belongs to, for a server. Looks at files only. */
public final class ProjectRoots {
	private ProjectRoots() {
	}

	/**
	 * The workspace project around the file, or within it a nearer folder that has one of the server's root files; for a file
	 * outside the workspace the nearest such folder, and else the file's own.
	 */
	public static Path of(Path file, ServerDescriptor descriptor) {
		return find(file, descriptor).orElse(file.getParent());
	}

	/** As {@link #of}, but empty for a file that belongs to no project. */
	public static Optional<Path> find(Path file, ServerDescriptor descriptor) {
		var project = project(file);
		for (var folder = file.getParent(); folder != null; folder = folder.getParent()) {
			if (hasRootFile(folder, descriptor) || folder.equals(project)) {
				return Optional.of(folder);
			}
		}
		return Optional.empty();
	}

	private static boolean hasRootFile(Path folder, ServerDescriptor descriptor) {
		return descriptor.roots().stream().anyMatch(name -> Files.exists(folder.resolve(name)));
	}

	private static Path project(Path file) {
		for (var found : ResourcesPlugin.getWorkspace().getRoot().findFilesForLocationURI(file.toUri())) {
			var location = found.getProject().getLocation();
			if (location != null) {
				return Path.of(location.toOSString());
			}
		}
		return null;
	}
}
