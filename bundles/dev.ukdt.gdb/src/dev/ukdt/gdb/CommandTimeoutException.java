package dev.ukdt.gdb;

import java.time.Duration;

/** GDB did not answer a command within its time limit. */
public final class CommandTimeoutException extends GdbException {

	private static final long serialVersionUID = 1L;

	CommandTimeoutException(String command, Duration limit) {
		super("GDB did not answer within " + limit.toMillis() / 1000.0 + " s: " + command, null);
	}
}
