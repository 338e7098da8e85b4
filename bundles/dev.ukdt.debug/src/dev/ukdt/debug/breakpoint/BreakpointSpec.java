package dev.ukdt.debug.breakpoint;

import java.util.List;

import dev.ukdt.gdb.mi.MiText;

/**
 * What a breakpoint is to do, independent of where it is kept. Other kinds of breakpoints than ours take part when they adapt
 * to this type.
 *
 * @param condition in the guest's language; empty for none
 * @param hitCount  stops from this hit on; up to 1 for every hit
 * @param message   for a logpoint: what to print instead of stopping, with expressions in braces; empty for none
 * @param temporary goes after its first stop
 * @param vcpus     GDB's numbers of the only threads that stop; empty for all
 */
public record BreakpointSpec(Place place, boolean enabled, String condition, int hitCount, String message, boolean temporary,
		List<Integer> vcpus, Means means) {
	public BreakpointSpec {
		vcpus = List.copyOf(vcpus);
	}

	public static BreakpointSpec at(Place place) {
		return new BreakpointSpec(place, true, "", 0, "", false, List.of(), Means.AUTOMATIC);
	}

	public BreakpointSpec by(Means other) {
		return new BreakpointSpec(place, enabled, condition, hitCount, message, temporary, vcpus, other);
	}

	public BreakpointSpec forOneStop() {
		return new BreakpointSpec(place, enabled, condition, hitCount, message, true, vcpus, means);
	}

	public boolean isLogpoint() {
		return !message.isEmpty();
	}

	/** Whether only its being enabled, its condition or its hit count differ, which GDB changes in place. */
	boolean isSamePlace(BreakpointSpec other) {
		return place.equals(other.place) && temporary == other.temporary && vcpus.equals(other.vcpus) && means == other.means
				&& message.equals(other.message);
	}

	/** The condition with the vCPUs in it, as GDB is given it. */
	String fullCondition() {
		if (vcpus.isEmpty()) {
			return condition;
		}
		var threads = vcpus.stream().map(id -> "$_gthread == " + id).reduce((a, b) -> a + " || " + b).orElseThrow();
		return condition.isEmpty() ? threads : "(" + threads + ") && (" + condition + ")";
	}

	/** The place in words, such as {@code main.c:12}. */
	public String describe() {
		return switch (place) {
		case Place.Line line -> line.file().substring(line.file().lastIndexOf('/') + 1) + ":" + line.line();
		case Place.Function function -> function.name();
		case Place.Address address -> MiText.hex(address.address());
		case Place.Memory memory -> memory.expression();
		};
	}
}
