package dev.ukdt.gdb.command;

import dev.ukdt.gdb.mi.MiText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The arguments of a command in order. Each is quoted as GDB/MI reads it when it needs to be, so that a blank, a quote
 * or a line end in a name stays part of the name.
 */
public final class Arguments {

	static final Arguments NONE = new Arguments(List.of());

	private final List<String> written;

	private Arguments(List<String> written) {
		this.written = written;
	}

	/** The text of each object is one argument. */
	public static Arguments of(Object... arguments) {
		return NONE.and(arguments);
	}

	/**
	 * Text that is written as it is. For the commands that GDB hands to its own command line, which does not read
	 * GDB/MI's quotes.
	 */
	public static Arguments raw(String text) {
		return new Arguments(List.of(oneLine(text)));
	}

	public Arguments and(Object... arguments) {
		return join(Arrays.stream(arguments).map(argument -> quoted(argument.toString())).toList());
	}

	public Arguments and(Arguments others) {
		return join(others.written);
	}

	/** Adds the arguments only on this condition. */
	public Arguments when(boolean condition, Object... arguments) {
		return condition ? and(arguments) : this;
	}

	StringBuilder appendTo(StringBuilder line) {
		written.forEach(argument -> line.append(' ').append(argument));
		return line;
	}

	private Arguments join(List<String> more) {
		List<String> all = new ArrayList<>(written);
		all.addAll(more);
		return new Arguments(List.copyOf(all));
	}

	private static String quoted(String argument) {
		boolean plain = !argument.isEmpty()
				&& argument.chars().allMatch(c -> c > ' ' && c != '"' && c != '\\' && c != '\'' && c != 127);
		return plain ? argument : MiText.quote(argument);
	}

	private static String oneLine(String text) {
		if (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0) {
			throw new IllegalArgumentException("GDB reads one line for each command; this is more: " + MiText.quote(text));
		}
		return text;
	}
}
