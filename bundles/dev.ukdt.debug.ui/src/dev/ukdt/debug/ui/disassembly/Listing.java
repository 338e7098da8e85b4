package dev.ukdt.debug.ui.disassembly;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import dev.ukdt.debug.session.DebugSession;
import dev.ukdt.gdb.command.Disassemble;
import dev.ukdt.gdb.data.Instruction;

/** Instructions around an address with the source between them. Immutable. */
record Listing(DebugSession session, List<Row> rows) {
	/** Functions beyond this are shown from the address on. */
	private static final int LONGEST = 3000;
	private static final int WITHOUT_SYMBOLS = 100;

	/**
	 * Fetches the function that covers an address, or what follows the address where no symbol does. Sends and does not wait;
	 * completes on a thread of the session or of the common pool.
	 */
	static CompletableFuture<Listing> around(DebugSession session, long address) {
		return session.send(new Disassemble.WholeFunction(address, true)).exceptionally(failure -> List.of())
				.thenCompose(function -> isUseful(function, address) ? CompletableFuture.completedFuture(function) : session.disassembly().from(address, WITHOUT_SYMBOLS))
				.thenApplyAsync(instructions -> new Listing(session, rows(session, instructions)));
	}

	private static boolean isUseful(List<Instruction> function, long address) {
		return function.size() <= LONGEST && function.stream().anyMatch(one -> one.address() == address);
	}

	private static List<Row> rows(DebugSession session, List<Instruction> instructions) {
		var source = new SourceLines(session.request());
		var rows = new ArrayList<Row>();
		var file = "";
		var line = -1;
		for (var instruction : instructions) {
			var now = instruction.line().orElse(-1);
			if (now > 0 && (now != line || !instruction.file().equals(file))) {
				rows.add(new Row.Source(instruction.file(), now, source.text(instruction.file(), now)));
			}
			file = instruction.file();
			line = now;
			rows.add(new Row.Code(instruction));
		}
		return List.copyOf(rows);
	}

	Optional<Row.Code> at(long address) {
		return rows.stream().filter(Row.Code.class::isInstance).map(Row.Code.class::cast).filter(code -> code.address() == address).findFirst();
	}
}
