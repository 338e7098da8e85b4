package dev.ukdt.debug.ui.presentation;

import java.util.stream.Collectors;

import dev.ukdt.debug.breakpoint.BreakpointSpec;
import dev.ukdt.debug.breakpoint.Means;
import dev.ukdt.debug.breakpoint.MemoryWatchpoint;
import dev.ukdt.debug.breakpoint.Place;
import dev.ukdt.debug.breakpoint.UnikernelBreakpoint;

/** A breakpoint in a line of words. */
public final class BreakpointText {
	private BreakpointText() {
	}

	public static String of(UnikernelBreakpoint breakpoint) {
		var spec = breakpoint.spec();
		var text = new StringBuilder(place(breakpoint, spec));
		add(text, "condition: ", spec.condition());
		add(text, "from hit ", spec.hitCount() > 1 ? String.valueOf(spec.hitCount()) : "");
		add(text, "prints: ", spec.message());
		add(text, "once", spec.temporary() ? " " : "");
		add(text, "", spec.means() == Means.AUTOMATIC ? "" : spec.means() == Means.HARDWARE ? "hardware" : "software");
		add(text, "vCPU ", spec.vcpus().stream().map(id -> String.valueOf(id - 1)).collect(Collectors.joining(", ")));
		if (!breakpoint.problem().isEmpty()) {
			text.append(" - ").append(breakpoint.problem());
		}
		return text.toString();
	}

	private static String place(UnikernelBreakpoint breakpoint, BreakpointSpec spec) {
		return switch (spec.place()) {
		case Place.Line line -> line.file().substring(line.file().lastIndexOf('/') + 1) + " [line: " + line.line() + "]";
		case Place.Function function -> function.name() + "() [function]";
		case Place.Address address -> spec.describe() + " [instruction]";
		case Place.Memory memory -> memory.expression() + " [" + access((MemoryWatchpoint) breakpoint) + "]";
		};
	}

	private static String access(MemoryWatchpoint watchpoint) {
		return !watchpoint.isAccess() ? "written" : watchpoint.isModification() ? "read or written" : "read";
	}

	private static void add(StringBuilder text, String label, String value) {
		if (!value.isEmpty()) {
			text.append(" [").append((label + value).strip()).append(']');
		}
	}
}
