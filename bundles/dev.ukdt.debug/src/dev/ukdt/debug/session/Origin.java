package dev.ukdt.debug.session;

import java.nio.file.Path;

/** What is debugged. */
public sealed interface Origin {
	/**
	 * A stub that listens.
	 *
	 * @param target   what GDB's {@code target remote} takes: {@code HOST:PORT}, or the path of a unix socket
	 * @param fromBoot whether the guest has not run yet: its image may still be put into memory over software breakpoints
	 */
	record Stub(String target, boolean fromBoot) implements Origin {
	}

	/** What a guest left: looked at, never run. */
	record Core(Path file) implements Origin {
	}
}
