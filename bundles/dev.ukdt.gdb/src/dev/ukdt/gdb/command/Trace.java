package dev.ukdt.gdb.command;

import dev.ukdt.gdb.mi.MiTuple;
import java.util.LinkedHashMap;
import java.util.Map;

/** Tracepoints and what they collect. A tracepoint itself is made by {@link BreakInsert#tracepoint()}. */
public final class Trace {

	private Trace() {
	}

	/** Starts to trace. */
	public record Start() implements Action {
		@Override
		public Words words() {
			return Words.of("-trace-start");
		}
	}

	/** Ends to trace. */
	public record Stop() implements Action {
		@Override
		public Words words() {
			return Words.of("-trace-stop");
		}
	}

	/** The state of tracing as GDB tells it. */
	public record Status() implements MiCommand<MiTuple> {
		@Override
		public Words words() {
			return Words.of("-trace-status");
		}

		@Override
		public MiTuple result(Reply reply) {
			return reply.results();
		}
	}

	/** Selects a frame that was collected; {@code none} goes back to the live target. */
	public record Find(String mode, String parameter) implements MiCommand<MiTuple> {
		@Override
		public Words words() {
			return Words.of("-trace-find", mode).when(!parameter.isEmpty(), parameter);
		}

		@Override
		public MiTuple result(Reply reply) {
			return reply.results();
		}
	}

	/** Makes a trace state variable; its name begins with a dollar sign. */
	public record DefineVariable(String name, long value) implements Action {
		@Override
		public Words words() {
			return Words.of("-trace-define-variable", name, value);
		}
	}

	/** The trace state variables and their values as they are now, by name. */
	public record Variables() implements MiCommand<Map<String, String>> {
		@Override
		public Words words() {
			return Words.of("-trace-list-variables");
		}

		@Override
		public Map<String, String> result(Reply reply) {
			Map<String, String> values = new LinkedHashMap<>();
			reply.results().tuple("trace-variables").list("body").tuples()
					.forEach(row -> values.put(row.text("name"), row.optional("current").orElse(row.text("initial"))));
			return values;
		}
	}

	/** Writes what was collected to a file of the host. */
	public record Save(String path) implements Action {
		@Override
		public Words words() {
			return Words.of("-trace-save", path);
		}
	}

	/** What the selected frame collected. */
	public record Collected() implements MiCommand<MiTuple> {
		@Override
		public Words words() {
			return Words.of("-trace-frame-collected");
		}

		@Override
		public MiTuple result(Reply reply) {
			return reply.results();
		}
	}

	/** After how many hits a tracepoint ends the trace. */
	public record PassCount(String number, int passes) implements Action {
		@Override
		public Words words() {
			return Words.of("-break-passcount", number, passes);
		}
	}
}
