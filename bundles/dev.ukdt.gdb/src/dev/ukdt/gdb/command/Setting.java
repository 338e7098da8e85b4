package dev.ukdt.gdb.command;

/** GDB's settings. */
public final class Setting {

	private Setting() {
	}

	/** Changes a setting, or a variable with {@code var NAME}. The value is written as it is. */
	public record Set(String name, String value) implements Action {
		@Override
		public String operation() {
			return "-gdb-set";
		}

		@Override
		public Arguments arguments() {
			return Arguments.raw(name + " " + value);
		}
	}

	public record Show(String name) implements MiCommand<String> {
		@Override
		public String operation() {
			return "-gdb-show";
		}

		@Override
		public Arguments arguments() {
			return Arguments.raw(name);
		}

		@Override
		public String result(Reply reply) {
			return reply.results().text("value");
		}
	}
}
