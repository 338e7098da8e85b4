package dev.ukdt.gdb;

/** GDB answered a command with an error; the message is GDB's own. */
public final class CommandFailedException extends GdbException {

	private static final long serialVersionUID = 1L;

	private final String command;
	private final String code;

	CommandFailedException(String message, String command, String code) {
		super(message, null);
		this.command = command;
		this.code = code;
	}

	/** The line that failed. */
	public String command() {
		return command;
	}

	/** GDB's code, such as {@code undefined-command}; empty for most errors. */
	public String code() {
		return code;
	}
}
