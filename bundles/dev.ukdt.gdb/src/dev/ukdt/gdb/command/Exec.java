package dev.ukdt.gdb.command;

/** Running, stepping and stopping. Each is answered when the target runs; the stop comes as an event. */
public final class Exec {

	private Exec() {
	}

	/** Runs a host process from its start. */
	public record Run(boolean stopAtMain) implements Action {
		@Override
		public String operation() {
			return "-exec-run";
		}

		@Override
		public Arguments arguments() {
			return Arguments.NONE.when(stopAtMain, "--start");
		}
	}

	/** Lets the target run: all threads, or as the scheduler lock says. */
	public record Continue(boolean reverse) implements Action {
		@Override
		public String operation() {
			return "-exec-continue";
		}

		@Override
		public Arguments arguments() {
			return Arguments.NONE.when(reverse, "--reverse");
		}
	}

	/** Stops the running target; answered before it has stopped. */
	public record Interrupt() implements Action {
		@Override
		public String operation() {
			return "-exec-interrupt";
		}
	}

	/** To another source line, into functions. */
	public record Step(boolean reverse) implements Action {
		@Override
		public String operation() {
			return "-exec-step";
		}

		@Override
		public Arguments arguments() {
			return Arguments.NONE.when(reverse, "--reverse");
		}
	}

	/** To another source line, over functions. */
	public record Next(boolean reverse) implements Action {
		@Override
		public String operation() {
			return "-exec-next";
		}

		@Override
		public Arguments arguments() {
			return Arguments.NONE.when(reverse, "--reverse");
		}
	}

	/** One instruction, into calls. */
	public record StepInstruction(boolean reverse) implements Action {
		@Override
		public String operation() {
			return "-exec-step-instruction";
		}

		@Override
		public Arguments arguments() {
			return Arguments.NONE.when(reverse, "--reverse");
		}
	}

	/** One instruction, over calls. */
	public record NextInstruction(boolean reverse) implements Action {
		@Override
		public String operation() {
			return "-exec-next-instruction";
		}

		@Override
		public Arguments arguments() {
			return Arguments.NONE.when(reverse, "--reverse");
		}
	}

	/** Until the frame of the command returns. */
	public record Finish(boolean reverse) implements Action {
		@Override
		public String operation() {
			return "-exec-finish";
		}

		@Override
		public Arguments arguments() {
			return Arguments.NONE.when(reverse, "--reverse");
		}
	}

	/** Leaves the frame at once, without running the rest of it. */
	public record Return() implements Action {
		@Override
		public String operation() {
			return "-exec-return";
		}
	}

	/** Until the place is reached or the frame returns. */
	public record Until(String location) implements Action {
		@Override
		public String operation() {
			return "-exec-until";
		}

		@Override
		public Arguments arguments() {
			return Arguments.raw(location);
		}
	}

	/** Goes on at another place. */
	public record Jump(String location) implements Action {
		@Override
		public String operation() {
			return "-exec-jump";
		}

		@Override
		public Arguments arguments() {
			return Arguments.raw(location);
		}
	}

	/** The program arguments of a host process, in the syntax of GDB's command line. */
	public record ProgramArguments(String text) implements Action {
		@Override
		public String operation() {
			return "-exec-arguments";
		}

		@Override
		public Arguments arguments() {
			return Arguments.raw(text);
		}
	}
}
