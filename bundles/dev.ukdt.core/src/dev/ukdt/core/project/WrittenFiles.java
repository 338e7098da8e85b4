package dev.ukdt.core.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;

/** Files and folders written one by one, so that all of them can be taken back. */
final class WrittenFiles {
	private final Path directory;
	private final Deque<Path> made = new ArrayDeque<>();

	WrittenFiles(Path directory) {
		this.directory = directory;
	}

	void write(String name, byte[] content) throws IOException {
		var file = directory.resolve(name);
		makeFolder(file.getParent());
		Files.createFile(file);
		made.push(file); // before it is filled, which may fail half-way
		Files.write(file, content);
		if (content.length > 2 && content[0] == '#' && content[1] == '!') {
			file.toFile().setExecutable(true);
		}
	}

	private void makeFolder(Path folder) throws IOException {
		if (folder != null && !Files.isDirectory(folder)) {
			makeFolder(folder.getParent());
			Files.createDirectory(folder);
			made.push(folder);
		}
	}

	void takeBack() {
		made.forEach(path -> path.toFile().delete());
	}
}
