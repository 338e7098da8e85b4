package dev.ukdt.gdb.command;

import dev.ukdt.gdb.data.Breakpoint;
import java.util.List;

/**
 * Prints at a place without stopping there.
 *
 * @param format as of printf, in ASCII: GDB 13 stops reading its own commands at the first other character
 * @param values expressions, one for each conversion of the format
 */
public record Dprintf(Location location, String format, List<String> values) implements MiCommand<Breakpoint> {

	@Override
	public Words words() {
		return Words.of("-dprintf-insert", location.words()).and(format).and(values.toArray());
	}

	@Override
	public Breakpoint result(Reply reply) {
		return Breakpoint.in(reply.results());
	}
}
