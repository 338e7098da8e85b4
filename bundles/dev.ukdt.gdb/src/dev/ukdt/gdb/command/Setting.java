package dev.ukdt.gdb.command;

/** GDB's settings. */
public final class Setting {

	private Setting() {
	}

	/** Changes a setting, or a variable with {@code var NAME}. The value is written as it is. */
	public record Set(String name, String value) implements Action {
		@Override
		public Words words() {
			return Words.of("-gdb-set").raw(name + " " + value);
		}
	}

	public record Show(String name) implements MiCommand<String> {
		@Override
		public Words words() {
			return Words.of("-gdb-show").raw(name);
		}

		@Override
		public String result(Reply reply) {
			return reply.results().text("value");
		}
	}
}
