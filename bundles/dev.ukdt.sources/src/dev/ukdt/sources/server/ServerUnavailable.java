package dev.ukdt.sources.server;

/** A server cannot be started on this machine or for this project. The message says why, and what to do, in one line. */
public final class ServerUnavailable extends Exception {
	private static final long serialVersionUID = 1L;

	public ServerUnavailable(String message) {
		super(message);
	}
}
