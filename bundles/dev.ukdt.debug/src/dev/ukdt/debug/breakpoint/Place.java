package dev.ukdt.debug.breakpoint;

import dev.ukdt.gdb.command.Watch.Access;

/** What a breakpoint watches. */
public sealed interface Place {
	/** @param file absolute on this machine, or as much of a path's end as tells it from others */
	record Line(String file, int line) implements Place {
	}

	/** @param name as the symbols have it, in C++ with or without arguments */
	record Function(String name) implements Place {
	}

	record Address(long address) implements Place {
	}

	/** @param expression whose memory is watched, evaluated when the watchpoint is set */
	record Memory(String expression, Access access) implements Place {
	}
}
