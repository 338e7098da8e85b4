package dev.ukdt.core.tool;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Looks for tools on this machine. Only looks at files, so that it may be asked often; any thread. */
public final class ToolFinder {
	private final Function<String, Optional<Path>> chosen;
	private final List<Path> path;

	/**
	 * @param chosen the program that a person chose for a tool's id, which wins over every search
	 * @param path   the folders to search, in order
	 */
	public ToolFinder(Function<String, Optional<Path>> chosen, List<Path> path) {
		this.chosen = chosen;
		this.path = List.copyOf(path);
	}

	/** Searches the PATH of this process; nothing is chosen by hand. */
	public static ToolFinder onPath() {
		return new ToolFinder(id -> Optional.empty(), environmentPath());
	}

	public static List<Path> environmentPath() {
		var value = System.getenv().getOrDefault("PATH", "");
		return Arrays.stream(value.split(File.pathSeparator)).filter(folder -> !folder.isBlank()).map(Path::of).toList();
	}

	/** The program to run for a tool, or empty when there is none. A program chosen by hand that is gone counts as none. */
	public Optional<Path> find(Tool tool) {
		var byHand = chosen.apply(tool.id());
		if (byHand.isPresent()) {
			return byHand.filter(Files::isExecutable);
		}
		return tool.candidates().stream()
				.filter(candidate -> candidate.host().isEmpty() || candidate.host().equals(HostSystem.architecture()))
				.flatMap(candidate -> folders(tool).map(folder -> folder.resolve(candidate.program()))).filter(ToolFinder::isProgram).findFirst();
	}

	private Stream<Path> folders(Tool tool) {
		return Stream.concat(path.stream(), tool.places().stream().map(ToolFinder::home));
	}

	private static Path home(String place) {
		return Path.of(place.startsWith("~/") ? System.getProperty("user.home") + place.substring(1) : place);
	}

	private static boolean isProgram(Path file) {
		return Files.isRegularFile(file) && Files.isExecutable(file);
	}
}
