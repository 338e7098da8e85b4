package dev.ukdt.gdb.command;

import dev.ukdt.gdb.data.Breakpoint;
import dev.ukdt.gdb.mi.MiTuple;
import java.util.List;

/** Commands on breakpoints that exist; {@link BreakInsert}, {@link Watch} and {@link Dprintf} make them. */
public final class Breakpoints {

	private Breakpoints() {
	}

	/** All breakpoints, watchpoints, catchpoints and tracepoints. */
	public record ListAll() implements MiCommand<List<Breakpoint>> {
		@Override
		public Words words() {
			return Words.of("-break-list");
		}

		@Override
		public List<Breakpoint> result(Reply reply) {
			return table(reply.results());
		}
	}

	public record Info(String number) implements MiCommand<Breakpoint> {
		@Override
		public Words words() {
			return Words.of("-break-info", number);
		}

		@Override
		public Breakpoint result(Reply reply) {
			return table(reply.results()).getFirst();
		}
	}

	public record Delete(List<String> numbers) implements Action {
		@Override
		public Words words() {
			return Words.of("-break-delete", numbers.toArray());
		}
	}

	public record Enable(List<String> numbers, boolean enabled) implements Action {
		@Override
		public Words words() {
			return Words.of(enabled ? "-break-enable" : "-break-disable", numbers.toArray());
		}
	}

	/** @param expression empty: no condition any more */
	public record Condition(String number, String expression) implements Action {
		@Override
		public Words words() {
			return Words.of("-break-condition", number).when(!expression.isEmpty(), expression);
		}
	}

	/** Does not stop the next times the breakpoint is reached. */
	public record IgnoreCount(String number, int times) implements Action {
		@Override
		public Words words() {
			return Words.of("-break-after", number, times);
		}
	}

	/** GDB's own commands to run at each stop. */
	public record Commands(String number, List<String> lines) implements Action {
		@Override
		public Words words() {
			return Words.of("-break-commands", number).and(lines.toArray());
		}
	}

	private static List<Breakpoint> table(MiTuple results) {
		return results.tuple("BreakpointTable").list("body").tuples().stream().map(Breakpoint::of).toList();
	}
}
