package dev.ukdt.machine.internal;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import dev.ukdt.machine.GuestEnd;

/** Tells from a program's end how the guest in it ended; a kind of machine has its own. */
@FunctionalInterface
public interface EndReader {
	/**
	 * @param exitCode the program's
	 * @param asked    we ended it
	 * @param lines    the last lines on its standard error
	 */
	GuestEnd read(int exitCode, boolean asked, List<String> lines, Duration ran);

	/** Why the guest is down already although the program lives on; see {@link dev.ukdt.machine.Guest#down()}. */
	default Optional<GuestEnd.Kind> down() {
		return Optional.empty();
	}
}
