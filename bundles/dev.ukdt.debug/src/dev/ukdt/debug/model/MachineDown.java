package dev.ukdt.debug.model;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import dev.ukdt.gdb.event.Stopped;
import dev.ukdt.machine.Guest;
import dev.ukdt.machine.GuestEnd.Kind;
import dev.ukdt.machine.MachineException;

/** Finds out whether a guest stopped because its machine went down: QEMU's stub tells that as a signal, and its monitor why. */
final class MachineDown {
	/** As which the stub tells it. */
	private static final String SIGNAL = "SIGQUIT";

	private MachineDown() {
	}

	static boolean mayBe(Stopped stop) {
		return stop.signal().equals(SIGNAL);
	}

	/** Why it went down; empty when it is up or nobody knows. Does not block; completes on a thread of its own. */
	static CompletableFuture<Optional<Kind>> why(Guest guest) {
		return CompletableFuture.supplyAsync(() -> {
			try {
				if (guest.control().isPresent()) {
					guest.control().get().state(); // its answer comes after what was told before
				}
			} catch (MachineException e) {
				return Optional.empty(); // ended; its end is told
			}
			return guest.down();
		});
	}

	static String text(Kind why) {
		return switch (why) {
		case RESET -> "the guest reset its machine, as a triple fault does";
		case PANICKED -> "the guest told its machine that it panicked";
		default -> "the guest went down";
		};
	}
}
