package dev.ukdt.manifest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The files around a manifest. Questions may block on the disk, briefly. */
public interface Surroundings {
	/** Where the manifest stands; empty when nothing is known. */
	Optional<Path> directory();

	/** How the project's guest is started; none when nobody knows. Does not block. */
	default List<Launch> launches() {
		return List.of();
	}

	static Surroundings unknown() {
		return Optional::empty;
	}

	static Surroundings of(Path directory) {
		return () -> Optional.of(directory);
	}

	/** @param path as the manifest writes it; @return true when it cannot be said */
	default boolean mayExist(String path) {
		return directory().isEmpty() || resolve(path).map(Files::exists).orElse(true);
	}

	/** A path that the manifest names, beside it; empty when it is none, or nothing is known. */
	default Optional<Path> resolve(String path) {
		try {
			return directory().map(folder -> folder.resolve(path).normalize());
		} catch (InvalidPathException e) {
			return Optional.empty();
		}
	}

	/** Names in a directory beside the manifest, directories with a slash at the end; at most some hundreds. */
	default List<String> list(String path) {
		var folder = resolve(path).filter(Files::isDirectory);
		if (folder.isEmpty()) {
			return List.of();
		}
		try (var files = Files.list(folder.get())) {
			return files.limit(300).map(file -> file.getFileName() + (Files.isDirectory(file) ? "/" : "")).sorted().toList();
		} catch (IOException e) {
			return List.of();
		}
	}
}
