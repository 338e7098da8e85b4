package dev.ukdt.gdb;

/** GDB's answer is not what the command gives. */
public final class BadAnswerException extends GdbException {

	private static final long serialVersionUID = 1L;

	BadAnswerException(String command, RuntimeException cause) {
		super("GDB's answer could not be understood: " + command, cause);
	}
}
