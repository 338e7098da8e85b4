package dev.ukdt.gdb.command;

import dev.ukdt.gdb.mi.MiTuple;

/** Tracepoints and what they collect. A tracepoint itself is made by {@link BreakInsert#tracepoint()}. */
public final class Trace {

	private Trace() {
	}

	/** Starts to trace. */
	public record Start() implements Action {
		@Override
		public String operation() {
			return "-trace-start";
		}
	}

	/** Ends to trace. */
	public record Stop() implements Action {
		@Override
		public String operation() {
			return "-trace-stop";
		}
	}

	/** The state of tracing as GDB tells it. */
	public record Status() implements MiCommand<MiTuple> {
		@Override
		public String operation() {
			return "-trace-status";
		}

		@Override
		public MiTuple result(Reply reply) {
			return reply.results();
		}
	}

	/** Selects a frame that was collected; {@code none} goes back to the live target. */
	public record Find(String mode, String parameter) implements MiCommand<MiTuple> {
		@Override
		public String operation() {
			return "-trace-find";
		}

		@Override
		public Arguments arguments() {
			return Arguments.of(mode).when(!parameter.isEmpty(), parameter);
		}

		@Override
		public MiTuple result(Reply reply) {
			return reply.results();
		}
	}

	/** Makes a trace state variable; its name begins with a dollar sign. */
	public record DefineVariable(String name, long value) implements Action {
		@Override
		public String operation() {
			return "-trace-define-variable";
		}

		@Override
		public Arguments arguments() {
			return Arguments.of(name, value);
		}
	}

	/** Writes what was collected to a file of the host. */
	public record Save(String path) implements Action {
		@Override
		public String operation() {
			return "-trace-save";
		}

		@Override
		public Arguments arguments() {
			return Arguments.of(path);
		}
	}

	/** What the selected frame collected. */
	public record Collected() implements MiCommand<MiTuple> {
		@Override
		public String operation() {
			return "-trace-frame-collected";
		}

		@Override
		public MiTuple result(Reply reply) {
			return reply.results();
		}
	}

	/** After how many hits a tracepoint ends the trace. */
	public record PassCount(String number, int passes) implements Action {
		@Override
		public String operation() {
			return "-break-passcount";
		}

		@Override
		public Arguments arguments() {
			return Arguments.of(number, passes);
		}
	}
}
