package dev.ukdt.gdb.command;

import dev.ukdt.gdb.data.Instruction;
import dev.ukdt.gdb.mi.MiText;
import dev.ukdt.gdb.mi.MiTuple;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** The instructions from one address up to another, which is not included, with their source lines where known. */
public record Disassemble(long start, long end, boolean withSource) implements MiCommand<List<Instruction>> {

	private static final int RAW_OPCODES = 2;
	private static final int SOURCE_AND_RAW_OPCODES = 5;

	@Override
	public Words words() {
		return Words.of("-data-disassemble", "-s", MiText.hex(start), "-e", MiText.hex(end), "--",
				withSource ? SOURCE_AND_RAW_OPCODES : RAW_OPCODES);
	}

	@Override
	public List<Instruction> result(Reply reply) {
		return instructions(reply);
	}

	/** All instructions of the function that covers an address; an error where no symbol covers it. */
	public record WholeFunction(long address, boolean withSource) implements MiCommand<List<Instruction>> {
		@Override
		public Words words() {
			return Words.of("-data-disassemble", "-a", MiText.hex(address), "--", withSource ? SOURCE_AND_RAW_OPCODES : RAW_OPCODES);
		}

		@Override
		public List<Instruction> result(Reply reply) {
			return instructions(reply);
		}
	}

	/** The instructions of the function that a line of the source lies in, so many at most from that line on. */
	public record FromLine(String file, int from, int count, boolean withSource) implements MiCommand<List<Instruction>> {
		@Override
		public Words words() {
			return Words.of("-data-disassemble", "-f", file, "-l", from, "-n", count, "--", withSource ? SOURCE_AND_RAW_OPCODES : RAW_OPCODES);
		}

		@Override
		public List<Instruction> result(Reply reply) {
			return instructions(reply);
		}
	}

	private static List<Instruction> instructions(Reply reply) {
		return reply.results().list("asm_insns").tuples().stream().flatMap(Disassemble::instructions).toList();
	}

	/** Either an instruction, or a line of the source with its instructions. */
	private static Stream<Instruction> instructions(MiTuple tuple) {
		if (!tuple.has("line_asm_insn")) {
			return Stream.of(Instruction.of(tuple, "", OptionalInt.empty()));
		}
		String file = tuple.optional("fullname").orElse(tuple.text("file"));
		return tuple.list("line_asm_insn").tuples().stream()
				.map(instruction -> Instruction.of(instruction, file, tuple.integer("line")));
	}
}
