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
		public Words words() {
			return search("-symbol-info-functions", pattern, withoutDebugInfo, limit);
		}

		@Override
		public List<Symbol> result(Reply reply) {
			return found(reply.results());
		}
	}

	/** Global and static variables by name. */
	public record Variables(String pattern, boolean withoutDebugInfo, int limit) implements MiCommand<List<Symbol>> {
		@Override
		public Words words() {
			return search("-symbol-info-variables", pattern, withoutDebugInfo, limit);
		}

		@Override
		public List<Symbol> result(Reply reply) {
			return found(reply.results());
		}
	}

	/** Types by name. */
	public record Types(String pattern, int limit) implements MiCommand<List<Symbol>> {
		@Override
		public Words words() {
			return search("-symbol-info-types", pattern, false, limit);
		}

		@Override
		public List<Symbol> result(Reply reply) {
			return found(reply.results());
		}
	}

	private static Words search(String operation, String pattern, boolean withoutDebugInfo, int limit) {
		return Words.of(operation).when(withoutDebugInfo, "--include-nondebug").when(!pattern.isEmpty(), "--name", pattern)
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
