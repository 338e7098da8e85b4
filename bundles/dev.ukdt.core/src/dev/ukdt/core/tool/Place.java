package dev.ukdt.core.tool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A folder where tools may lie, as a descriptor names it: {@code ~/} is the home folder, {@code ./} the project, a leading
 * {@code $NAME/} an environment variable, and {@code *} a whole part of the path stands for every folder there.
 */
record Place(String text) {
	/** The folders meant, those of newer versions first. Empty when the place needs what is not there. Only looks at folders. */
	List<Path> folders(Optional<Path> project) {
		if (text.startsWith("~/")) {
			return below(Path.of(System.getProperty("user.home")), text.substring(2));
		}
		if (text.startsWith("./")) {
			return project.map(folder -> below(folder, text.substring(2))).orElse(List.of());
		}
		if (text.startsWith("$")) {
			var end = text.indexOf('/') < 0 ? text.length() : text.indexOf('/');
			var value = System.getenv(text.substring(1, end));
			return value == null || value.isBlank() ? List.of() : below(Path.of(value), text.substring(end));
		}
		return below(Path.of("/"), text);
	}

	private static List<Path> below(Path start, String rest) {
		var found = List.of(start);
		for (var part : rest.split("/")) {
			if (!part.isEmpty()) {
				found = found.stream().flatMap(folder -> (part.equals("*") ? children(folder) : child(folder, part)).stream()).toList();
			}
		}
		return found;
	}

	private static List<Path> child(Path folder, String name) {
		try {
			return List.of(folder.resolve(name));
		} catch (InvalidPathException e) {
			return List.of();
		}
	}

	private static List<Path> children(Path folder) {
		try (var files = Files.list(folder)) {
			var folders = new ArrayList<>(files.filter(Files::isDirectory).toList());
			folders.sort((a, b) -> VersionQuestion.compare(b.getFileName().toString(), a.getFileName().toString()));
			return folders;
		} catch (IOException e) {
			return List.of();
		}
	}
}
