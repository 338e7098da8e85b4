package dev.ukdt.gdb.command;

import dev.ukdt.gdb.mi.MiTuple;

/**
 * Makes a watchpoint; the result is its number. GDB takes a software one, which single-steps, when the target has no
 * hardware for it: ask {@link Breakpoints.Info} for its type.
 */
public record Watch(String expression, Access access) implements MiCommand<String> {

	/** What stops the target. */
	public enum Access {
		WRITE("", "wpt"), READ("-r", "hw-rwpt"), READ_OR_WRITE("-a", "hw-awpt");

		private final String option;
		private final String result;

		Access(String option, String result) {
			this.option = option;
			this.result = result;
		}
	}

	@Override
	public Words words() {
		return Words.of("-break-watch").when(access != Access.WRITE, access.option).and(expression);
	}

	@Override
	public String result(Reply reply) {
		MiTuple results = reply.results();
		return results.tuple(results.has(access.result) ? access.result : "wpt").text("number");
	}
}
