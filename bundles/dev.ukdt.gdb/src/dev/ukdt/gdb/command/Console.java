package dev.ukdt.gdb.command;

import dev.ukdt.gdb.mi.MiText;

/** A line of GDB's own command line; the result is what it printed. */
public record Console(String text) implements MiCommand<String> {

	/** A command to the monitor of the stub, such as QEMU's. */
	public static Console monitor(String command) {
		return new Console("monitor " + command);
	}

	@Override
	public String operation() {
		return "-interpreter-exec";
	}

	@Override
	public Arguments arguments() {
		return Arguments.of("console").and(text);
	}

	@Override
	public String result(Reply reply) {
		return reply.console();
	}

	/** A file name as GDB's command line reads it; nothing for an empty one. */
	static Arguments file(String path) {
		return path.isEmpty() ? Arguments.NONE : Arguments.raw(MiText.quote(path));
	}
}
