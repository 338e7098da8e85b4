package dev.ukdt.gdb.data;

import dev.ukdt.gdb.mi.MiTuple;
import java.util.OptionalInt;

/**
 * A disassembled instruction.
 *
 * @param function empty where no symbol covers the address
 * @param offset bytes from the start of the function
 * @param opcodes the bytes in hexadecimal, empty unless asked for
 * @param file and line of the source, empty unless asked for and known
 */
public record Instruction(long address, String function, int offset, String text, String opcodes, String file, OptionalInt line) {

	public static Instruction of(MiTuple instruction, String file, OptionalInt line) {
		return new Instruction(instruction.address("address").orElse(0), instruction.text("func-name"),
				instruction.integer("offset").orElse(0), instruction.text("inst"), instruction.text("opcodes"), file, line);
	}
}
