package dev.ukdt.core.build;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import dev.ukdt.core.process.ShellWords;

/**
 * How a source in C, C++ or assembler is compiled.
 *
 * @param directory where the compiler runs
 * @param file      absolute
 * @param arguments the compiler first; paths among them may be relative to the directory
 */
public record CompilerCall(Path directory, Path file, List<String> arguments) {
	private static final Pattern COMPILER = Pattern.compile("(?:.*-)?(?:cc|gcc|g\\+\\+|c\\+\\+|clang|clang\\+\\+)(?:-\\d+(?:\\.\\d+)*)?");
	/** A line that cannot be one is not looked at twice. */
	private static final Pattern LIKELY = Pattern.compile("(?:cc|[+]{2}|clang)[-.\\d]*['\"]?\\s.*\\.(?:c|cc|cpp|cxx|c\\+\\+|C|S)\\b");
	/** What may stand before a command: ninja's count, and what a shell prints that was told to say what it does. */
	private static final Pattern BEFORE = Pattern.compile("^(?:\\[\\d+/\\d+\\]\\s+|\\++\\s+)");
	private static final Pattern ASSIGNMENT = Pattern.compile("\\w+=.*");
	private static final Set<String> LAUNCHERS = Set.of("ccache", "sccache", "distcc", "env", "time");
	private static final Set<String> SEPARATORS = Set.of("&&", "||", ";", "|");
	private static final Set<String> ENDINGS = Set.of("c", "cc", "cpp", "cxx", "c++", "C", "S");
	private static final Set<String> LINKED = Set.of("o", "a", "so", "obj", "lib");
	private static final Set<String> WITH_VALUE = Set.of("-I", "-isystem", "-iquote", "-idirafter", "-include", "-imacros", "-D", "-U", "-x", "-T", "-Xlinker", "-Xclang",
			"-Xpreprocessor", "-Xassembler", "-MF", "-MT", "-MQ", "-L", "-l", "-u", "-arch", "-target", "--param", "-z", "-e", "-B", "--sysroot", "-isysroot", "-aux-info");
	/** Calls with one of these compile nothing. */
	private static final Set<String> OTHER_WORK = Set.of("-E", "-M", "-MM", "-dumpmachine", "--version");

	public CompilerCall {
		arguments = List.copyOf(arguments);
	}

	/** The compilations in a line that a build tool printed, or that stands in a file of commands; files that are not there are left out. */
	public static List<CompilerCall> read(Path directory, String line) {
		if (!LIKELY.matcher(line).find()) {
			return List.of();
		}
		var result = new ArrayList<CompilerCall>();
		var command = new ArrayList<String>();
		var current = directory;
		for (var word : ShellWords.split(BEFORE.matcher(line).replaceFirst("") + " ;")) {
			var last = word.length() > 1 && word.endsWith(";");
			if (!SEPARATORS.contains(word) && !last) {
				command.add(word);
				continue;
			}
			if (last) {
				command.add(word.substring(0, word.length() - 1));
			}
			if (command.size() == 2 && command.getFirst().equals("cd")) {
				current = resolve(current, command.get(1));
			} else {
				result.addAll(of(current, command));
			}
			command.clear();
		}
		return result;
	}

	/** The compilations that a command is: one for each source; none when it is something else. Their outputs are left out. */
	public static List<CompilerCall> of(Path directory, List<String> command) {
		var words = List.copyOf(command);
		while (!words.isEmpty() && (LAUNCHERS.contains(words.getFirst()) || ASSIGNMENT.matcher(words.getFirst()).matches())) {
			words = words.subList(1, words.size());
		}
		if (words.isEmpty() || !COMPILER.matcher(words.getFirst().substring(words.getFirst().lastIndexOf('/') + 1)).matches() || words.stream().anyMatch(OTHER_WORK::contains)) {
			return List.of();
		}
		var sources = new ArrayList<String>();
		var options = new ArrayList<String>();
		for (var i = 0; i < words.size(); i++) {
			var word = words.get(i);
			if (word.equals("-o")) {
				i++;
			} else if (WITH_VALUE.contains(word) && i + 1 < words.size()) {
				options.add(word);
				options.add(words.get(++i));
			} else if (i > 0 && !word.startsWith("-") && ENDINGS.contains(ending(word))) {
				sources.add(word);
			} else if (!word.equals("-c") && (i == 0 || word.startsWith("-") || !LINKED.contains(ending(word)))) {
				options.add(word);
			}
		}
		return sources.stream().filter(source -> Files.isRegularFile(resolve(directory, source))).map(source -> {
			var arguments = new ArrayList<>(options);
			arguments.addAll(List.of("-c", source));
			return new CompilerCall(directory, resolve(directory, source), arguments);
		}).toList();
	}

	private static String ending(String name) {
		return name.substring(name.lastIndexOf('.') + 1);
	}

	private static Path resolve(Path directory, String name) {
		try {
			return directory.resolve(name).normalize();
		} catch (InvalidPathException e) {
			return directory;
		}
	}
}
