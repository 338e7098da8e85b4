package dev.ukdt.machine;

import java.io.IOException;

/** A guest cannot be planned, started or told to do something. The message is one sentence with cause and cure, fit for people. */
public class MachineException extends IOException {
	private static final long serialVersionUID = 1L;

	public MachineException(String message) {
		super(message);
	}

	public MachineException(String message, Throwable cause) {
		super(message, cause);
	}
}
