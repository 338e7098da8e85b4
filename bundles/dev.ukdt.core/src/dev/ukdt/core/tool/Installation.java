package dev.ukdt.core.tool;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import dev.ukdt.core.process.CommandLine;

/**
 * One command of a package manager that gets a tool. It is run on a person's word alone.
 *
 * @param arguments the package manager first; it asks no question of its own
 * @param asRoot    whether it wants to be run by root
 */
public record Installation(List<String> arguments, boolean asRoot) {
	private static final Pattern PLAIN = Pattern.compile("[\\w@%+=:./^*\\\\$-]+(?: [\\w@%+=:./^*\\\\$-]+)+");

	/** What stands behind a package manager's name, what it is told so that it asks nothing, and whether it is root's. */
	private record Manager(String name, List<String> words, List<String> quiet, boolean root) {
	}

	private static final List<Manager> MANAGERS = List.of(new Manager("apt-get", List.of("install"), List.of("-y"), true),
			new Manager("dnf", List.of("install"), List.of("-y"), true), new Manager("pacman", List.of("-S"), List.of("--noconfirm"), true),
			new Manager("pkg", List.of("install"), List.of("-y"), true), new Manager("brew", List.of("install"), List.of(), false),
			new Manager("opam", List.of("install"), List.of("-y"), false), new Manager("cargo", List.of("install"), List.of(), false),
			new Manager("go", List.of("install"), List.of(), false), new Manager("npm", List.of("install"), List.of(), false),
			new Manager("pip", List.of("install"), List.of(), false), new Manager("nix", List.of("profile", "install"), List.of(), false));

	/** The command for this system, where the way to get the tool is just one command of a package manager. */
	public static Optional<Installation> of(Tool tool) {
		return of(tool.howToGetHere());
	}

	static Optional<Installation> of(String way) {
		if (!PLAIN.matcher(way).matches()) {
			return Optional.empty();
		}
		var words = List.of(way.split(" "));
		// Words of a sentence are no names of packages.
		return MANAGERS.stream().filter(it -> words.getFirst().equals(it.name()) && words.size() > it.words().size() + 1
				&& words.subList(1, 1 + it.words().size()).equals(it.words()) && !words.contains("and") && !words.contains("then") && !words.contains("with"))
				.findFirst().map(it -> {
					var line = new ArrayList<>(words);
					line.addAll(1 + it.words().size(), it.quiet());
					return new Installation(List.copyOf(line), it.root());
				});
	}

	/**
	 * The command, ready to run: as root by itself where this process is root's, and otherwise through the first of the ways to become root that is there.
	 *
	 * @param become programs that run a command as root, the best first, such as {@code pkexec} where there is no terminal
	 * @return empty when the package manager, or each of those that it would need, is not there
	 */
	public Optional<CommandLine> command(ToolFinder finder, List<String> become) {
		var manager = find(finder, arguments.getFirst());
		var root = !asRoot || isRoot() ? Optional.of(List.<String>of())
				: become.stream().flatMap(name -> find(finder, name).stream()).findFirst().map(path -> List.of(path.toString()));
		return manager.flatMap(program -> root.map(before -> {
			var line = new ArrayList<>(before);
			line.add(program.toString());
			line.addAll(arguments.subList(1, arguments.size()));
			return new CommandLine(line, Path.of(System.getProperty("user.home")), environment());
		}));
	}

	private static Optional<Path> find(ToolFinder finder, String program) {
		return finder.find(new Tool(program, program, program, List.of(), List.of(new Tool.Candidate(program, "")), List.of(), Optional.empty(), Map.of(), true));
	}

	private static Map<String, String> environment() {
		var environment = new LinkedHashMap<String, String>();
		environment.put("DEBIAN_FRONTEND", "noninteractive");
		return environment;
	}

	private static boolean isRoot() {
		return "root".equals(System.getProperty("user.name")) && Files.isWritable(Path.of("/"));
	}

	/** As a person would type it. */
	@Override
	public String toString() {
		return (asRoot && !isRoot() ? "sudo " : "") + String.join(" ", arguments);
	}
}
