package dev.ukdt.debug.source;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import dev.ukdt.debug.session.SourceMapping;

/**
 * Finds sources on this machine that the symbols name: where they say, else where a mapping says, else by the longest end of
 * their path that is in one of the folders, as when a build's directory was moved. Looks at files; does not search folders.
 *
 * @param mappings from where the sources were to where they are
 * @param folders  the first that has the file wins
 */
public record SourceFinder(List<SourceMapping> mappings, List<Path> folders) {
	/** @param built absolute, as the symbols have it */
	public Optional<Path> find(String built) {
		try {
			return built.isEmpty() ? Optional.empty() : find(Path.of(built));
		} catch (InvalidPathException e) {
			return Optional.empty(); // a path of another system's
		}
	}

	private Optional<Path> find(Path built) {
		for (var mapping : mappings) {
			var from = Path.of(mapping.built());
			if (built.startsWith(from) && Files.isRegularFile(mapping.here().resolve(from.relativize(built)))) {
				return Optional.of(mapping.here().resolve(from.relativize(built)));
			}
		}
		if (Files.isRegularFile(built)) {
			return Optional.of(built);
		}
		return folders.stream().flatMap(folder -> byEnd(built, folder).stream()).findFirst();
	}

	private static Optional<Path> byEnd(Path built, Path folder) {
		for (var from = 0; from < built.getNameCount(); from++) {
			var candidate = folder.resolve(built.subpath(from, built.getNameCount()));
			if (Files.isRegularFile(candidate)) {
				return Optional.of(candidate);
			}
		}
		return Optional.empty();
	}
}
