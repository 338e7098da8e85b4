package dev.ukdt.core.build;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;

/** Follows make's messages about the directory it is in, so that the relative names around them mean the right file. One thread. */
final class MakeDirectories {
	private static final Pattern ENTERING = Pattern.compile("^[^\\s:]*make[^\\s:]*(?:\\[\\d+\\])?: Entering directory [`'\"](.*)['\"]$");
	private static final Pattern LEAVING = Pattern.compile("^[^\\s:]*make[^\\s:]*(?:\\[\\d+\\])?: Leaving directory .*$");

	private final Deque<Path> directories = new ArrayDeque<>();

	/** @param start where make was started */
	MakeDirectories(Path start) {
		directories.push(start);
	}

	void read(String line) {
		var entering = ENTERING.matcher(line);
		if (entering.matches()) {
			directories.push(resolve(entering.group(1)));
		} else if (directories.size() > 1 && LEAVING.matcher(line).matches()) {
			directories.pop();
		}
	}

	Path current() {
		return directories.peek();
	}

	/** What a name means here; the directory itself for a name that no file can have. */
	Path resolve(String name) {
		try {
			return current().resolve(name).normalize();
		} catch (InvalidPathException e) {
			return current();
		}
	}
}
