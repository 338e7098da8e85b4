package dev.ukdt.core.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Comparator;

import dev.ukdt.core.descriptor.DescriptorException;

/** What a recipe can ask of a project's files. */
record ProjectFiles(Path directory) {
	/** @return true or false, as conditions compare it */
	String exists(String name) {
		try {
			return String.valueOf(Files.exists(directory.resolve(name)));
		} catch (InvalidPathException e) {
			return "false";
		}
	}

	/** What a file says, on one line; nothing when it cannot be read. */
	String text(String name) {
		try {
			return String.join(" ", Files.readAllLines(directory.resolve(name))).strip();
		} catch (IOException | InvalidPathException e) {
			return "";
		}
	}

	/**
	 * The file of the folder whose name has that ending: the one called {@code main} or {@code index}, or else the first by name.
	 *
	 * @throws DescriptorException when there is none
	 */
	String first(String end) {
		try (var files = Files.list(directory)) {
			return files.filter(Files::isRegularFile).map(file -> file.getFileName().toString()).filter(name -> name.endsWith("." + end) && !name.startsWith("."))
					
					.min(Comparator.comparing((String name) -> !name.equals("main." + end)).thenComparing(name -> !name.equals("index." + end))
							.thenComparing(Comparator.naturalOrder()))
					.orElseThrow(() -> new DescriptorException(directory + " has no file that ends in ." + end));
		} catch (IOException e) {
			throw new DescriptorException(directory + " cannot be read: " + e.getMessage());
		}
	}
}
