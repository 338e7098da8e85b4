package dev.ukdt.cli;

/** The command line is wrong; the message says what about it. */
public final class UsageException extends RuntimeException {
	private static final long serialVersionUID = 1L;

	public UsageException(String message) {
		super(message);
	}
}
