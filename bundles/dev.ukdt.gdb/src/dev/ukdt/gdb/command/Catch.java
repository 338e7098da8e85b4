package dev.ukdt.gdb.command;

import dev.ukdt.gdb.data.Breakpoint;
import java.util.Locale;

/**
 * Stops at an event instead of a place.
 *
 * @param pattern a regular expression of the library or exception; empty for all
 */
public record Catch(Kind kind, String pattern, boolean temporary) implements MiCommand<Breakpoint> {

	/** What is caught. */
	public enum Kind {
		LOAD, UNLOAD, THROW, RETHROW, CATCH;

		private boolean library() {
			return this == LOAD || this == UNLOAD;
		}
	}

	@Override
	public Words words() {
		Words options = Words.of("-catch-" + kind.name().toLowerCase(Locale.ROOT)).when(temporary, "-t");
		if (kind.library()) {
			return options.and(pattern.isEmpty() ? "." : pattern);
		}
		return options.when(!pattern.isEmpty(), "-r", pattern);
	}

	@Override
	public Breakpoint result(Reply reply) {
		return Breakpoint.in(reply.results());
	}
}
