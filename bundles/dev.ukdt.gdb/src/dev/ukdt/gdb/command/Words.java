package dev.ukdt.gdb.command;

import dev.ukdt.gdb.mi.MiText;
import java.util.ArrayList;
import java.util.List;

/**
 * What a command is written as: its operation, and its arguments in order. Each argument is quoted as GDB/MI reads it when
 * it needs to be, so that a blank, a quote or a line end in a name stays part of the name. Immutable.
 */
public final class Words {

	private final List<String> written;

	private Words(List<String> written) {
		this.written = List.copyOf(written);
	}

	/**
	 * @param operation with its dash, such as {@code -break-insert}
	 * @param arguments the text of each is one
	 */
	public static Words of(String operation, Object... arguments) {
		return new Words(List.of(operation)).and(arguments);
	}

	public Words and(Object... arguments) {
		return insert(written.size(), arguments);
	}

	/** Adds the arguments only on this condition. */
	public Words when(boolean condition, Object... arguments) {
		return condition ? and(arguments) : this;
	}

	/**
	 * Adds text that is written as it is. For the commands that GDB hands to its own command line, which does not read
	 * GDB/MI's quotes.
	 *
	 * @throws IllegalArgumentException when it is more than a line
	 */
	public Words raw(String text) {
		if (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0) {
			throw new IllegalArgumentException("GDB reads one line for each command; this is more: " + MiText.quote(text));
		}
		List<String> all = new ArrayList<>(written);
		all.add(text);
		return new Words(all);
	}

	/** Adds arguments before all others. */
	Words first(Object... arguments) {
		return insert(1, arguments);
	}

	private Words insert(int at, Object... arguments) {
		List<String> all = new ArrayList<>(written);
		for (int i = 0; i < arguments.length; i++) {
			all.add(at + i, quoted(arguments[i].toString()));
		}
		return new Words(all);
	}

	private static String quoted(String argument) {
		boolean plain = !argument.isEmpty()
				&& argument.chars().allMatch(c -> c > ' ' && c != '"' && c != '\\' && c != '\'' && c != 127);
		return plain ? argument : MiText.quote(argument);
	}

	/** The line without token and line end. */
	@Override
	public String toString() {
		return String.join(" ", written);
	}
}
