package dev.ukdt.debug.session;

import java.util.List;
import java.util.concurrent.CompletableFuture;

import dev.ukdt.gdb.command.Disassemble;
import dev.ukdt.gdb.data.Instruction;

/** The guest's code as instructions. Methods send and do not wait; a guest that runs is stopped for a moment. */
public final class Disassembly {
	/** No architecture has longer ones. */
	private static final int LONGEST = 16;

	private final DebugSession session;

	Disassembly(DebugSession session) {
		this.session = session;
	}

	/** So many instructions from an address on, with their source lines where known; fewer where memory ends. */
	public CompletableFuture<List<Instruction>> from(long address, int count) {
		return range(address, address + (long) count * LONGEST).exceptionallyCompose(failure -> range(address, address + LONGEST))
				.thenApply(all -> all.subList(0, Math.min(count, all.size())));
	}

	/** The instructions from one address up to another, which is not included, with their source lines where known. */
	public CompletableFuture<List<Instruction>> range(long start, long end) {
		return session.send(new Disassemble(start, end, true)).thenApply(all -> all.stream().sorted((a, b) -> Long.compareUnsigned(a.address(), b.address())).toList());
	}
}
