package dev.ukdt.debug.session;

import java.util.OptionalInt;

import dev.ukdt.gdb.event.GdbEvent;
import dev.ukdt.gdb.event.Stopped;

/**
 * Hears what a person is to see of a guest's running and stopping; the short stops that a session makes for its own work are
 * left out. All methods are called on GDB's dispatch thread, in order, and must not block.
 */
public interface RunListener {
	/** @param thread the only one that runs; empty when all do */
	default void running(OptionalInt thread) {
	}

	default void stopped(Stopped stop) {
	}

	/** The guest did not run or stop as it was asked to; one sentence for a person. It is as it was before; one that seemed to run and stands is told to have stopped, next. */
	default void trouble(String why) {
	}

	/** A logpoint's message. */
	default void logged(String text) {
	}

	/** Every other event of GDB. */
	default void event(GdbEvent event) {
	}

	/** The session is over. Told once, last. */
	default void ended(String why) {
	}
}
