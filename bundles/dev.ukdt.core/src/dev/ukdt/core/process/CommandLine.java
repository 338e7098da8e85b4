package dev.ukdt.core.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A program and its arguments, exactly as the operating system gets them: no shell stands between. The first argument is the
 * program.
 *
 * @param arguments   program first; never empty
 * @param directory   the working directory
 * @param environment added to, and winning over, the environment of this process
 */
public record CommandLine(List<String> arguments, Path directory, Map<String, String> environment) {
	private static final Pattern PLAIN = Pattern.compile("[\\w@%+=:,./-]+");

	public CommandLine {
		if (arguments.isEmpty()) {
			throw new IllegalArgumentException("a command line needs a program");
		}
		arguments = List.copyOf(arguments);
		environment = Map.copyOf(environment);
	}

	public CommandLine(List<String> arguments, Path directory) {
		this(arguments, directory, Map.of());
	}

	public String program() {
		return arguments.getFirst();
	}

	/** The line as a person could paste it into a POSIX shell. For showing only; nothing here ever runs it so. */
	@Override
	public String toString() {
		return arguments.stream().map(CommandLine::quoted).collect(Collectors.joining(" "));
	}

	private static String quoted(String argument) {
		return PLAIN.matcher(argument).matches() ? argument : "'" + argument.replace("'", "'\\''") + "'";
	}
}
