package dev.ukdt.core.build;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * How a build ended.
 *
 * @param image    what runs, when the build succeeded and it was found
 * @param symbols  the file with the symbols of the image; the image itself when it has them
 * @param problems in the order the tools told them
 * @param failure  one sentence with the tool's own last lines behind it; empty when the build succeeded
 */
public record BuildResult(Optional<Path> image, Optional<Path> symbols, List<Problem> problems, String failure, boolean cancelled) {
	public boolean succeeded() {
		return failure.isEmpty() && !cancelled;
	}
}
