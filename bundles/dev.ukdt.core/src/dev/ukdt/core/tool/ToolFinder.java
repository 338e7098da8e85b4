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
	/** Where package managers put programs; an IDE that was not started from a shell often lacks them on its PATH. */
	private static final List<Place> USUAL = Stream
			.of("~/.local/bin", "~/.cargo/bin", "$GOPATH/bin", "~/go/bin", "/usr/local/go/bin", "$OPAM_SWITCH_PREFIX/bin", "~/.opam/*/bin",
					"~/.nix-profile/bin", "/nix/var/nix/profiles/default/bin", "~/.npm-global/bin", "~/.nvm/versions/node/*/bin", "~/.ghcup/bin", "~/.docker/bin",
					"/usr/local/bin", "/opt/homebrew/bin", "/snap/bin", "/usr/sbin", "/sbin")
			.map(Place::new).toList();

	private final Function<String, Optional<Path>> chosen;
	private final List<Path> path;
	private final Optional<Path> project;

	/**
	 * @param chosen the program that a person chose for a tool's id, which wins over every search
	 * @param path   the folders to search, in order
	 */
	public ToolFinder(Function<String, Optional<Path>> chosen, List<Path> path) {
		this(chosen, List.copyOf(path), Optional.empty());
	}

	private ToolFinder(Function<String, Optional<Path>> chosen, List<Path> path, Optional<Path> project) {
		this.chosen = chosen;
		this.path = path;
		this.project = project;
	}

	/** Searches the PATH of this process and the places of the usual package managers; nothing is chosen by hand. */
	public static ToolFinder onPath() {
		return new ToolFinder(id -> Optional.empty(), environmentPath());
	}

	/** The same, looking also into what a project brings along, such as its {@code node_modules/.bin}, where a tool names that place. */
	public ToolFinder in(Path directory) {
		return new ToolFinder(chosen, path, Optional.of(directory));
	}

	/** The folders on the PATH of this process. */
	public static List<Path> systemPath() {
		var value = System.getenv().getOrDefault("PATH", "");
		return Arrays.stream(value.split(File.pathSeparator)).filter(folder -> !folder.isBlank()).map(Path::of).toList();
	}

	/** The folders on PATH, then those of the usual package managers. */
	public static List<Path> environmentPath() {
		return Stream.concat(systemPath().stream(), USUAL.stream().flatMap(place -> place.folders(Optional.empty()).stream())).distinct().toList();
	}

	/** The program to run for a tool, or empty when there is none. A program chosen by hand that is gone counts as none. */
	public Optional<Path> find(Tool tool) {
		var byHand = chosen.apply(tool.id());
		if (byHand.isPresent()) {
			return byHand.filter(file -> isThere(tool, file));
		}
		return tool.candidates().stream()
				.filter(candidate -> candidate.host().isEmpty() || candidate.host().equals(HostSystem.architecture()))
				.flatMap(candidate -> folders(tool).map(folder -> folder.resolve(candidate.program()))).filter(file -> isThere(tool, file)).findFirst();
	}

	private Stream<Path> folders(Tool tool) {
		return Stream.concat(path.stream(), tool.places().stream().flatMap(place -> new Place(place).folders(project).stream()));
	}

	private static boolean isThere(Tool tool, Path file) {
		return Files.isRegularFile(file) && (tool.isFile() || Files.isExecutable(file));
	}
}
