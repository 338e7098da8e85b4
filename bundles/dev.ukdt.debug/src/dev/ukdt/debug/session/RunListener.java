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
	void running(OptionalInt thread);

	void stopped(Stopped stop);

	/** The guest did not run or stop as it was asked to; one sentence for a person. It is as it was before. */
	void trouble(String why);

	/** Every other event of GDB. */
	void event(GdbEvent event);

	/** The session is over. Told once, last. */
	void ended(String why);
}
