package dev.ukdt.gdb.command;

import dev.ukdt.gdb.data.Breakpoint;

/**
 * Makes a breakpoint. Begin with {@link #at}, then add what is wanted.
 *
 * @param kind hardware, software or tracepoint
 * @param pending whether it may wait for a location that no symbol file has yet
 * @param condition empty for none
 * @param ignoreCount how often it does not stop at first
 * @param thread the only thread that stops, 0 for all
 */
public record BreakInsert(Location location, Kind kind, boolean temporary, boolean pending, boolean enabled, String condition,
		int ignoreCount, int thread) implements MiCommand<Breakpoint> {

	/** How the place is watched. */
	public enum Kind {
		SOFTWARE, HARDWARE, TRACEPOINT
	}

	public static BreakInsert at(Location location) {
		return new BreakInsert(location, Kind.SOFTWARE, false, false, true, "", 0, 0);
	}

	public BreakInsert hardware() {
		return new BreakInsert(location, Kind.HARDWARE, temporary, pending, enabled, condition, ignoreCount, thread);
	}

	public BreakInsert tracepoint() {
		return new BreakInsert(location, Kind.TRACEPOINT, temporary, pending, enabled, condition, ignoreCount, thread);
	}

	public BreakInsert forOneStop() {
		return new BreakInsert(location, kind, true, pending, enabled, condition, ignoreCount, thread);
	}

	public BreakInsert evenPending() {
		return new BreakInsert(location, kind, temporary, true, enabled, condition, ignoreCount, thread);
	}

	public BreakInsert disabled() {
		return new BreakInsert(location, kind, temporary, pending, false, condition, ignoreCount, thread);
	}

	public BreakInsert onlyIf(String expression) {
		return new BreakInsert(location, kind, temporary, pending, enabled, expression, ignoreCount, thread);
	}

	public BreakInsert ignoring(int times) {
		return new BreakInsert(location, kind, temporary, pending, enabled, condition, times, thread);
	}

	public BreakInsert onlyOn(int onlyThread) {
		return new BreakInsert(location, kind, temporary, pending, enabled, condition, ignoreCount, onlyThread);
	}

	@Override
	public Words words() {
		return Words.of("-break-insert").when(temporary, "-t").when(kind == Kind.HARDWARE, "-h").when(kind == Kind.TRACEPOINT, "-a")
				.when(pending, "-f").when(!enabled, "-d").when(!condition.isEmpty(), "-c", condition)
				.when(ignoreCount > 0, "-i", ignoreCount).when(thread > 0, "-p", thread).and(location.words());
	}

	@Override
	public Breakpoint result(Reply reply) {
		return Breakpoint.in(reply.results());
	}
}
