package dev.ukdt.core.build;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;

/** What builds left in a project, for a family whose tools do not take it away themselves. */
final class Leftovers {
	private final Path directory;
	private final List<PathMatcher> globs;

	/** @param globs of files, relative to the directory */
	Leftovers(Path directory, List<String> globs) {
		this.directory = directory;
		this.globs = globs.stream().map(glob -> FileSystems.getDefault().getPathMatcher("glob:" + glob)).toList();
	}

	/** Deletes them, and the folders that become empty by that. A link is deleted, never what it leads to. */
	void delete() throws IOException {
		if (globs.isEmpty()) {
			return;
		}
		Files.walkFileTree(directory, new SimpleFileVisitor<>() {
			@Override
			public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
				var name = directory.relativize(file);
				if (globs.stream().anyMatch(glob -> glob.matches(name))) {
					Files.delete(file);
					deleteEmpty(file.getParent());
				}
				return FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult visitFileFailed(Path file, IOException e) {
				return FileVisitResult.CONTINUE;
			}
		});
	}

	private void deleteEmpty(Path folder) throws IOException {
		if (folder.equals(directory)) {
			return;
		}
		try (var files = Files.list(folder)) {
			if (files.findAny().isPresent()) {
				return;
			}
		}
		Files.delete(folder);
		deleteEmpty(folder.getParent());
	}
}
