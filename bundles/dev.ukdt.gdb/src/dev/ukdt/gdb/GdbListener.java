package dev.ukdt.gdb;

import dev.ukdt.gdb.event.GdbEvent;

/**
 * Hears what happens in a session. All methods are called on the session's dispatch thread, in the order in which GDB
 * told it, and must not block: the answers to commands come on the same thread.
 */
public interface GdbListener {

	void event(GdbEvent event);

	/** The session is over, after the last event; told once. All commands without an answer have failed before. */
	default void ended(String why) {
	}
}
