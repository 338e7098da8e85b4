package dev.ukdt.gdb.command;

import java.util.List;

/** The whole lines that a line of GDB's own command line can be completed to. */
public record Complete(String text) implements MiCommand<List<String>> {

	@Override
	public Words words() {
		return Words.of("-complete", text);
	}

	@Override
	public List<String> result(Reply reply) {
		return reply.results().list("matches").texts();
	}
}
