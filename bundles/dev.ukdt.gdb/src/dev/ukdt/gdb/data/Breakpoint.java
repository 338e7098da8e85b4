package dev.ukdt.gdb.data;

import dev.ukdt.gdb.mi.MiTuple;
import dev.ukdt.gdb.mi.MiValue;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * A breakpoint, watchpoint, catchpoint or dprintf, or one of the locations of a breakpoint.
 *
 * @param number GDB's, such as 3, or 3.1 for a location
 * @param type GDB's word, such as {@code hw breakpoint}
 * @param address absent with several locations or none yet
 * @param pending whether no location was found yet
 * @param what the expression of a watchpoint or the subject of a catchpoint
 * @param hits how often it was reached
 * @param locations when there are several, or one with its own number
 */
public record Breakpoint(String number, String type, boolean temporary, boolean enabled, OptionalLong address, String function,
		String file, String fullName, OptionalInt line, boolean pending, String what, int hits, String condition,
		int ignoreCount, OptionalInt thread, String originalLocation, List<Breakpoint> locations) {

	public boolean hardware() {
		return type.startsWith("hw");
	}

	public static Breakpoint of(MiTuple breakpoint) {
		return of(breakpoint, breakpoint.list("locations").tuples().stream().map(Breakpoint::of).toList());
	}

	/**
	 * The breakpoint of an answer or event. Before mi3 the locations follow it as values of the same name or of none.
	 */
	public static Breakpoint in(MiTuple results) {
		List<MiTuple> tuples = Stream.concat(results.all("bkpt").stream(), unnamed(results)).filter(MiTuple.class::isInstance)
				.map(MiTuple.class::cast).toList();
		if (tuples.size() <= 1) {
			return of(results.tuple("bkpt"));
		}
		return of(tuples.getFirst(), tuples.stream().skip(1).map(Breakpoint::of).toList());
	}

	private static Stream<MiValue> unnamed(MiTuple results) {
		return Stream.iterate(0, i -> i < results.size(), i -> i + 1).filter(i -> results.name(i) == null)
				.map(results::value);
	}

	private static Breakpoint of(MiTuple tuple, List<Breakpoint> locations) {
		return new Breakpoint(tuple.text("number"), tuple.text("type"), tuple.text("disp").equals("del"), tuple.flag("enabled"),
				tuple.address("addr"), tuple.text("func"), tuple.text("file"), tuple.text("fullname"), tuple.integer("line"),
				tuple.has("pending") || tuple.text("addr").equals("<PENDING>"),
				tuple.optional("what").orElse(tuple.text("exp")), tuple.integer("times").orElse(0), tuple.text("cond"),
				tuple.integer("ignore").orElse(0), tuple.integer("thread"), tuple.text("original-location"), locations);
	}
}
