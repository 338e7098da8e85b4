package dev.ukdt.gdb.command;

import dev.ukdt.gdb.mi.MiTuple;
import java.util.OptionalInt;

/** The source of the place that GDB looks at, by default that of {@code main}. */
public record CurrentSource() implements MiCommand<CurrentSource.Place> {

	/**
	 * @param file as the compiler was given it
	 * @param fullName absolute as GDB makes it
	 * @param line from 1
	 */
	public record Place(String file, String fullName, OptionalInt line) {
	}

	@Override
	public Words words() {
		return Words.of("-file-list-exec-source-file");
	}

	@Override
	public Place result(Reply reply) {
		MiTuple results = reply.results();
		return new Place(results.text("file"), results.text("fullname"), results.integer("line"));
	}
}
