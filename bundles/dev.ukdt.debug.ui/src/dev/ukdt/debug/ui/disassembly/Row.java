package dev.ukdt.debug.ui.disassembly;

import dev.ukdt.gdb.data.Instruction;

/** A row of the Disassembly view. */
sealed interface Row {
	/** A line of the source from which the instructions below it were made. */
	record Source(String file, int line, String text) implements Row {
	}

	/** An instruction. */
	record Code(Instruction instruction) implements Row {
		long address() {
			return instruction.address();
		}

		/** The function and how far in it, as {@code main+4}; empty where no symbol covers the address. */
		String place() {
			return instruction.function().isEmpty() ? "" : instruction.offset() == 0 ? instruction.function() : instruction.function() + "+" + instruction.offset();
		}
	}
}
