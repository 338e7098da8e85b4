package dev.ukdt.gdb.event;

import dev.ukdt.gdb.data.Frame;
import dev.ukdt.gdb.mi.MiTuple;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The target stopped.
 *
 * @param thread the thread it stopped for; absent when the target ended
 * @param allThreads whether all threads stopped with it
 * @param breakpoint GDB's number of the breakpoint or watchpoint, empty for other reasons
 * @param signal name such as SIGINT, empty without one
 * @param exitCode of a target that exited
 * @param results all that GDB said, for what is not named here (watched values, the value a function returned)
 */
public record Stopped(StopReason reason, OptionalInt thread, boolean allThreads, Optional<Frame> frame, String breakpoint,
		String signal, OptionalInt exitCode, MiTuple results) implements GdbEvent {

	/** A stop without a reason and a place. */
	public static Stopped unexplained(OptionalInt thread) {
		return new Stopped(StopReason.UNSPECIFIED, thread, true, Optional.empty(), "", "", OptionalInt.empty(), MiTuple.EMPTY);
	}

	static Stopped of(MiTuple results) {
		return new Stopped(StopReason.of(results.text("reason")), results.integer("thread-id"),
				results.text("stopped-threads").equals("all"), Frame.in(results), breakpointOf(results),
				results.text("signal-name"), exitCodeOf(results), results);
	}

	private static String breakpointOf(MiTuple results) {
		for (String kind : new String[] { "wpt", "hw-rwpt", "hw-awpt" }) {
			if (results.has(kind)) {
				return results.tuple(kind).text("number");
			}
		}
		return results.optional("bkptno").orElse(results.text("wpnum"));
	}

	/** GDB prints the code in octal. */
	private static OptionalInt exitCodeOf(MiTuple results) {
		try {
			return OptionalInt.of(Integer.parseInt(results.text("exit-code"), 8));
		} catch (NumberFormatException e) {
			return results.text("reason").equals("exited-normally") ? OptionalInt.of(0) : OptionalInt.empty();
		}
	}
}
