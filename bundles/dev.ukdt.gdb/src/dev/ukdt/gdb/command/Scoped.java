package dev.ukdt.gdb.command;

/** A command done in a given thread and, when not negative, a frame of it. */
record Scoped<R>(MiCommand<R> command, int thread, int frame) implements MiCommand<R> {

	@Override
	public Words words() {
		Words words = command.words();
		return frame < 0 ? words.first("--thread", thread) : words.first("--thread", thread, "--frame", frame);
	}

	@Override
	public R result(Reply reply) {
		return command.result(reply);
	}
}
