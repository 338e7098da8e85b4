package dev.ukdt.gdb;

/** A command that gave no result. The message is one sentence for a person. */
public abstract sealed class GdbException extends Exception permits CommandFailedException, CommandTimeoutException,
		GdbEndedException, BadAnswerException {

	private static final long serialVersionUID = 1L;

	GdbException(String message, Throwable cause) {
		super(message, cause);
	}
}
