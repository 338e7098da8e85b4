package dev.ukdt.debug.model;

import java.util.List;

import org.eclipse.debug.core.DebugEvent;
import org.eclipse.debug.core.model.IBreakpoint;

import dev.ukdt.gdb.event.StopReason;
import dev.ukdt.gdb.event.Stopped;

/**
 * Why a vCPU stands still.
 *
 * @param reason      in GDB's terms
 * @param text        in a few words, for a person
 * @param breakpoints at which it stopped
 * @param own         whether it stopped for a reason of its own, not because another vCPU stopped
 */
public record StopReport(StopReason reason, String text, List<IBreakpoint> breakpoints, boolean own) {
	static final StopReport WITH_OTHERS = new StopReport(StopReason.UNSPECIFIED, "stopped with the others", List.of(), false);

	public StopReport {
		breakpoints = List.copyOf(breakpoints);
	}

	/**
	 * @param why in a few words, or empty for what GDB says
	 */
	static StopReport of(Stopped stop, List<IBreakpoint> breakpoints, String why) {
		return new StopReport(stop.reason(), why.isEmpty() ? text(stop) : why, breakpoints, true);
	}

	/** As Eclipse's debug events tell it. */
	int eventDetail() {
		return switch (reason) {
		case BREAKPOINT_HIT, WATCHPOINT_TRIGGER, READ_WATCHPOINT_TRIGGER, ACCESS_WATCHPOINT_TRIGGER -> DebugEvent.BREAKPOINT;
		case END_STEPPING_RANGE, FUNCTION_FINISHED, LOCATION_REACHED, NO_HISTORY -> DebugEvent.STEP_END;
		case SIGNAL_RECEIVED -> DebugEvent.CLIENT_REQUEST;
		default -> DebugEvent.UNSPECIFIED;
		};
	}

	private static String text(Stopped stop) {
		var value = stop.results().tuple("value");
		return switch (stop.reason()) {
		case BREAKPOINT_HIT -> "breakpoint";
		case WATCHPOINT_TRIGGER -> "watchpoint: " + value.text("old") + " became " + value.text("new");
		case READ_WATCHPOINT_TRIGGER -> "watchpoint: " + value.text("value") + " was read";
		case ACCESS_WATCHPOINT_TRIGGER -> "watchpoint: " + value.optional("value").orElse(value.text("old") + " became " + value.text("new"));
		case WATCHPOINT_SCOPE -> "the watched variable went out of scope";
		case FUNCTION_FINISHED -> "returned" + stop.results().optional("return-value").map(result -> " " + result).orElse("");
		case END_STEPPING_RANGE, LOCATION_REACHED -> "step";
		case SIGNAL_RECEIVED -> stop.signal().equals("SIGINT") || stop.signal().equals("0") ? "suspended" : "signal " + stop.signal();
		case NO_HISTORY -> "the start of what was recorded";
		default -> "suspended";
		};
	}
}
