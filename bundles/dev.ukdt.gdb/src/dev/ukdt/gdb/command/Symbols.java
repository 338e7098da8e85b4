package dev.ukdt.gdb.command;

import dev.ukdt.gdb.data.Symbol;
import dev.ukdt.gdb.mi.MiTuple;
import java.util.List;
import java.util.stream.Stream;

/** What the symbols name. Patterns are regular expressions of GDB; a limit of 0 finds all. */
public final class Symbols {

	private Symbols() {
	}

	/** Functions by name. */
	public record Functions(String pattern, boolean withoutDebugInfo, int limit) implements MiCommand<List<Symbol>> {
		@Override
		public String operation() {
			return "-symbol-info-functions";
		}

		@Override
		public Arguments arguments() {
			return Symbols.search(pattern, withoutDebugInfo, limit);
		}

		@Override
		public List<Symbol> result(Reply reply) {
			return Symbols.found(reply.results());
		}
	}

	/** Global and static variables by name. */
	public record Variables(String pattern, boolean withoutDebugInfo, int limit) implements MiCommand<List<Symbol>> {
		@Override
		public String operation() {
			return "-symbol-info-variables";
		}

		@Override
		public Arguments arguments() {
			return Symbols.search(pattern, withoutDebugInfo, limit);
		}

		@Override
		public List<Symbol> result(Reply reply) {
			return Symbols.found(reply.results());
		}
	}

	/** Types by name. */
	public record Types(String pattern, int limit) implements MiCommand<List<Symbol>> {
		@Override
		public String operation() {
			return "-symbol-info-types";
		}

		@Override
		public Arguments arguments() {
			return Symbols.search(pattern, false, limit);
		}

		@Override
		public List<Symbol> result(Reply reply) {
			return Symbols.found(reply.results());
		}
	}

	private static Arguments search(String pattern, boolean withoutDebugInfo, int limit) {
		return Arguments.NONE.when(withoutDebugInfo, "--include-nondebug").when(!pattern.isEmpty(), "--name", pattern)
				.when(limit > 0, "--max-results", limit);
	}

	private static List<Symbol> found(MiTuple results) {
		MiTuple symbols = results.tuple("symbols");
		Stream<Symbol> withDebugInfo = symbols.list("debug").tuples().stream()
				.flatMap(file -> file.list("symbols").tuples().stream().map(symbol -> Symbol.of(symbol, file)));
		Stream<Symbol> without = symbols.list("nondebug").tuples().stream().map(symbol -> Symbol.of(symbol, MiTuple.EMPTY));
		return Stream.concat(withDebugInfo, without).toList();
	}
}
