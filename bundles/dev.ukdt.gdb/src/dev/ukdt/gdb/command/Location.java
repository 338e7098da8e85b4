package dev.ukdt.gdb.command;

import dev.ukdt.gdb.mi.MiText;

/** A place in the program, written so that no character of a file's name is read as syntax. */
public sealed interface Location {

	record Function(String name) implements Location {
	}

	/** @param file absolute, or as much of its end as tells it from others */
	record Line(String file, int line) implements Location {
	}

	record Address(long address) implements Location {
	}

	/** Whatever GDB understands as a location. */
	record Text(String text) implements Location {
	}

	/** The place as arguments of a command, to be written last. */
	default Arguments arguments() {
		return switch (this) {
		case Function function -> Arguments.of("--function", function.name());
		case Line line -> Arguments.of("--source", line.file(), "--line", line.line());
		case Address address -> Arguments.of("*" + MiText.hex(address.address()));
		case Text text -> Arguments.of(text.text());
		};
	}
}
