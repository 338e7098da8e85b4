package dev.ukdt.core.build;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Where a build's files lie. Looks at the disk each time it is asked. */
public final class Artifacts {
	private static final int DEPTH = 8;

	private final BuildPlan plan;

	public Artifacts(BuildPlan plan) {
		this.plan = plan;
	}

	/** The newest file that the first glob with any match names. */
	public Optional<Path> image() throws IOException {
		return first(plan.image());
	}

	/** The file with the symbols; the image when the family keeps them there. */
	public Optional<Path> symbols() throws IOException {
		var symbols = first(plan.symbols());
		return symbols.isPresent() ? symbols : image();
	}

	private Optional<Path> first(List<String> globs) throws IOException {
		for (var glob : globs) {
			var found = newest(glob);
			if (found.isPresent()) {
				return found;
			}
		}
		return Optional.empty();
	}

	private Optional<Path> newest(String glob) throws IOException {
		var directory = plan.project().directory();
		if (glob.chars().noneMatch(c -> "*?{[".indexOf(c) >= 0)) {
			return Optional.of(directory.resolve(glob)).filter(Files::isRegularFile);
		}
		var matcher = FileSystems.getDefault().getPathMatcher("glob:" + glob);
		try (var walk = Files.find(directory, DEPTH, (path, attributes) -> attributes.isRegularFile() && matcher.matches(directory.relativize(path)))) {
			return walk.max((a, b) -> Long.compare(a.toFile().lastModified(), b.toFile().lastModified()));
		}
	}
}
