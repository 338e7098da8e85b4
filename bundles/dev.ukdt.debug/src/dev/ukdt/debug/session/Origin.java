package dev.ukdt.debug.session;

import java.nio.file.Path;
import java.time.Duration;

/** What is debugged. */
public sealed interface Origin {
	/** In which state a guest is met, and left when its breakpoints are set. */
	enum Arrival {
		/** It has not run yet, so that its image may still be put into memory over software breakpoints; it runs then. */
		BOOT,
		/** It runs, and is stopped to be looked at. */
		STAY,
		/** It runs, and runs on. */
		RUN_ON
	}

	/**
	 * A stub that listens.
	 *
	 * @param target   what GDB's {@code target remote} takes: {@code HOST:PORT}, or the path of a unix socket
	 * @param patience how long a guest that goes away is waited for to come back; zero for one whose end is the session's
	 */
	record Stub(String target, Arrival arrival, Duration patience) implements Origin {
		/** One whose end is the session's. */
		public Stub(String target, Arrival arrival) {
			this(target, arrival, Duration.ZERO);
		}
	}

	/** What a guest left: looked at, never run. */
	record Core(Path file) implements Origin {
	}
}
