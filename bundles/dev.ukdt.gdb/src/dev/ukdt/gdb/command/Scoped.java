package dev.ukdt.gdb.command;

/** A command done in a given thread and frame. */
record Scoped<R>(MiCommand<R> command, int thread, int frame) implements MiCommand<R> {

	@Override
	public String operation() {
		return command.operation();
	}

	@Override
	public Arguments arguments() {
		Arguments scope = Arguments.of("--thread", thread);
		return (frame < 0 ? scope : scope.and("--frame", frame)).and(command.arguments());
	}

	@Override
	public R result(Reply reply) {
		return command.result(reply);
	}
}
