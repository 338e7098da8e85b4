package dev.ukdt.core.build;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where a build's files lie. Looks at the disk each time it is asked. */
public final class Artifacts {
	private static final int DEPTH = 8;
	private static final String MAGIC = "*?{[";

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

	/** All files in which the build keeps the commands that compile. */
	List<Path> commands() throws IOException {
		var result = new ArrayList<Path>();
		for (var glob : plan.commands()) {
			result.addAll(all(glob, List.of()));
		}
		return result;
	}

	private Optional<Path> first(List<String> globs) throws IOException {
		var never = globs.stream().filter(glob -> glob.startsWith("!")).map(glob -> matcher(glob.substring(1))).toList();
		for (var glob : globs) {
			var found = glob.startsWith("!") ? Optional.<Path>empty() : newest(glob, never);
			if (found.isPresent()) {
				return found;
			}
		}
		return Optional.empty();
	}

	private Optional<Path> newest(String glob, List<PathMatcher> never) throws IOException {
		return all(glob, never).stream().max(Comparator.comparing(path -> path.toFile().lastModified()));
	}

	private List<Path> all(String glob, List<PathMatcher> never) throws IOException {
		var directory = plan.project().directory();
		if (glob.chars().noneMatch(c -> MAGIC.indexOf(c) >= 0)) {
			return Stream.of(directory.resolve(glob).normalize()).filter(Files::isRegularFile).toList();
		}
		var start = directory.resolve(plainStart(glob));
		if (!Files.isDirectory(start)) {
			return List.of();
		}
		var matcher = matcher(glob);
		try (var walk = Files.find(start, DEPTH, (path, attributes) -> {
			var name = path.startsWith(directory) ? directory.relativize(path) : path;
			return attributes.isRegularFile() && matcher.matches(name) && never.stream().noneMatch(it -> it.matches(name));
		})) {
			return walk.toList();
		}
	}

	/** The folders before the first part that is a pattern: nothing else needs to be walked. */
	private static String plainStart(String glob) {
		var end = 0;
		while (MAGIC.indexOf(glob.charAt(end)) < 0) {
			end++;
		}
		return glob.substring(0, glob.lastIndexOf('/', end) + 1);
	}

	private static PathMatcher matcher(String glob) {
		return FileSystems.getDefault().getPathMatcher("glob:" + glob);
	}
}
