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

	/** The place as words of a command, to be written last. */
	default Object[] words() {
		return switch (this) {
		case Function function -> new Object[] { "--function", function.name() };
		case Line line -> new Object[] { "--source", line.file(), "--line", line.line() };
		case Address address -> new Object[] { "*" + MiText.hex(address.address()) };
		case Text text -> new Object[] { text.text() };
		};
	}
}
