package dev.ukdt.core.process;

import java.util.List;

/**
 * How a run of a program ended.
 *
 * @param exitCode  the program's own, or 128 and the signal's number when a signal ended it
 * @param cancelled somebody asked for the end
 * @param timedOut  the time limit was reached, and the program was ended
 * @param lastLines the last lines that the program printed, oldest first; at most {@link ProcessRunner#LAST_LINES}
 */
public record ProcessOutcome(int exitCode, boolean cancelled, boolean timedOut, List<String> lastLines) {
	public boolean succeeded() {
		return exitCode == 0 && !cancelled && !timedOut;
	}
}
