package dev.ukdt.gdb.command;

/** A line of GDB's own command line; the result is what it printed. */
public record Console(String text) implements MiCommand<String> {

	/** A command to the monitor of the stub, such as QEMU's. */
	public static Console monitor(String command) {
		return new Console("monitor " + command);
	}

	@Override
	public Words words() {
		return words(text);
	}

	@Override
	public String result(Reply reply) {
		return reply.console();
	}

	/** A line of GDB's own command line as a command of GDB/MI. */
	static Words words(String text) {
		return Words.of("-interpreter-exec", "console", text);
	}
}
