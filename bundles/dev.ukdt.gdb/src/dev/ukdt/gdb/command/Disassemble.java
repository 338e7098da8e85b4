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
	public String operation() {
		return "-data-disassemble";
	}

	@Override
	public Arguments arguments() {
		return Arguments.of("-s", MiText.hex(start), "-e", MiText.hex(end), "--",
				withSource ? SOURCE_AND_RAW_OPCODES : RAW_OPCODES);
	}

	@Override
	public List<Instruction> result(Reply reply) {
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
