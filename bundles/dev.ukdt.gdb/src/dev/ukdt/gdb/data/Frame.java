package dev.ukdt.gdb.data;

import dev.ukdt.gdb.mi.MiTuple;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A stack frame.
 *
 * @param level 0 is the innermost
 * @param address of the next instruction
 * @param function empty where no symbol covers the address
 * @param file as the compiler was given it, empty without line information
 * @param fullName absolute as GDB makes it, empty without line information
 * @param line from 1
 * @param from the shared object, empty for an image
 * @param arguments filled only where GDB was asked for them or tells them by itself
 */
public record Frame(int level, long address, String function, String file, String fullName, OptionalInt line, String from,
		String architecture, List<Variable> arguments) {

	public static Frame of(MiTuple frame) {
		return new Frame(frame.integer("level").orElse(0), frame.address("addr").orElse(0), frame.text("func"),
				frame.text("file"), frame.text("fullname"), frame.integer("line"), frame.text("from"), frame.text("arch"),
				Variable.listOf(frame.list("args")));
	}

	/** The frame of that name in the results, if there is one. */
	public static Optional<Frame> in(MiTuple results) {
		return results.has("frame") ? Optional.of(of(results.tuple("frame"))) : Optional.empty();
	}
}
