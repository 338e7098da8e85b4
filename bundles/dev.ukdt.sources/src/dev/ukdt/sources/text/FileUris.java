package dev.ukdt.sources.text;

import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IWorkspace;

/** Files by the URIs of the protocol. */
public final class FileUris {
	private FileUris() {
	}

	/** The file of a URI; empty when it is none of this machine's. */
	public static Optional<Path> path(String uri) {
		try {
			var parsed = URI.create(uri);
			return "file".equals(parsed.getScheme()) ? Optional.of(Path.of(parsed)) : Optional.empty();
		} catch (IllegalArgumentException | FileSystemNotFoundException e) {
			return Optional.empty();
		}
	}

	/** The file in the workspace; of several projects that hold it, the innermost. */
	public static Optional<IFile> file(IWorkspace workspace, Path path) {
		return Arrays.stream(workspace.getRoot().findFilesForLocationURI(path.toUri())).filter(IFile::exists)
				.min(Comparator.comparingInt(file -> file.getFullPath().segmentCount()));
	}
}
