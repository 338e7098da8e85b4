package dev.ukdt.gdb.command;

/** Running, stepping and stopping. Each is answered when the target runs; the stop comes as an event. */
public final class Exec {

	private Exec() {
	}

	/** Runs a host process from its start. */
	public record Run(boolean stopAtMain) implements Action {
		@Override
		public Words words() {
			return Words.of("-exec-run").when(stopAtMain, "--start");
		}
	}

	/** Lets the target run: all threads, or as the scheduler lock says. */
	public record Continue(boolean reverse) implements Action {
		@Override
		public Words words() {
			return run("-exec-continue", reverse);
		}
	}

	/** Stops the running target; answered before it has stopped. */
	public record Interrupt() implements Action {
		@Override
		public Words words() {
			return Words.of("-exec-interrupt");
		}
	}

	/** To another source line, into functions. */
	public record Step(boolean reverse) implements Action {
		@Override
		public Words words() {
			return run("-exec-step", reverse);
		}
	}

	/** To another source line, over functions. */
	public record Next(boolean reverse) implements Action {
		@Override
		public Words words() {
			return run("-exec-next", reverse);
		}
	}

	/** One instruction, into calls. */
	public record StepInstruction(boolean reverse) implements Action {
		@Override
		public Words words() {
			return run("-exec-step-instruction", reverse);
		}
	}

	/** One instruction, over calls. */
	public record NextInstruction(boolean reverse) implements Action {
		@Override
		public Words words() {
			return run("-exec-next-instruction", reverse);
		}
	}

	/** Until the frame of the command returns. */
	public record Finish(boolean reverse) implements Action {
		@Override
		public Words words() {
			return run("-exec-finish", reverse);
		}
	}

	/** Leaves the frame at once, without running the rest of it. */
	public record Return() implements Action {
		@Override
		public Words words() {
			return Words.of("-exec-return");
		}
	}

	/** Until the place is reached or the frame returns. */
	public record Until(String location) implements Action {
		@Override
		public Words words() {
			return Words.of("-exec-until").raw(location);
		}
	}

	/** Goes on at another place. */
	public record Jump(String location) implements Action {
		@Override
		public Words words() {
			return Words.of("-exec-jump").raw(location);
		}
	}

	/** The program arguments of a host process, in the syntax of GDB's command line. */
	public record ProgramArguments(String text) implements Action {
		@Override
		public Words words() {
			return Words.of("-exec-arguments").raw(text);
		}
	}

	private static Words run(String operation, boolean reverse) {
		return Words.of(operation).when(reverse, "--reverse");
	}
}
