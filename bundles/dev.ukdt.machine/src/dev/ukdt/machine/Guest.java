package dev.ukdt.machine;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** A running guest, or one that has ended. Any thread. */
public interface Guest {
	/** Unique on this machine; names its folder of sockets. */
	String id();

	GuestPlan plan();

	/** The program that is the guest. */
	ProcessHandle process();

	Instant started();

	/** Its serial console. */
	GuestConsole console();

	/** Where a debugger reaches it now. */
	Optional<StubEndpoint> stub();

	/** Pauses it, takes pictures of it and so on; empty when this machine has no channel for that. */
	Optional<GuestControl> control();

	/** Completed when the guest has ended, all its output has been delivered and its files are removed. */
	CompletableFuture<GuestEnd> onEnd();

	default boolean isRunning() {
		return !onEnd().isDone();
	}

	/**
	 * Why the guest has switched its machine off, reset it or panicked although the machine's program lives on, as one that is debugged does; empty while it is
	 * up. May lag behind {@link GuestControl#state()} until that has answered.
	 */
	default Optional<GuestEnd.Kind> down() {
		return Optional.empty();
	}

	/**
	 * Tells the listener, in one sentence each, of what has gone or goes wrong while the guest lives on, such as a full disk under it; on a thread of the
	 * guest's.
	 */
	void onTrouble(Consumer<String> listener);

	/** Ends the guest, its program and all that the program started. Returns at once; {@link #onEnd()} follows within some seconds. */
	void end();

	/**
	 * Lets the guest live when this process ends, and forgets it: what a debugger that disconnects and leaves it running needs. The next UKDT finds it
	 * among the running guests.
	 */
	void release();
}
