package dev.ukdt.debug.session;

import dev.ukdt.gdb.command.MiCommand;
import dev.ukdt.gdb.event.Stopped;

/** What follows the last piece of work on a stopped guest. */
sealed interface Sequel {
	/**
	 * The guest starts.
	 *
	 * @param step whether it will stop by itself soon
	 */
	record Start(MiCommand<Void> how, boolean step) implements Sequel {
	}

	/** The short stop turns into one for a person to see. */
	record Seen(Stopped stop) implements Sequel {
	}
}
