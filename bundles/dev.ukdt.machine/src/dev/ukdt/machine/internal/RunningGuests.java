package dev.ukdt.machine.internal;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

import dev.ukdt.machine.Guest;

/** The guests of this process. When it ends, they do. */
public final class RunningGuests {
	private static final Set<Guest> GUESTS = ConcurrentHashMap.newKeySet();
	private static final long PATIENCE_SECONDS = 6;

	static {
		Runtime.getRuntime().addShutdownHook(new Thread(RunningGuests::endAll, "UKDT guests end"));
	}

	private RunningGuests() {
	}

	static void add(Guest guest) {
		GUESTS.add(guest);
	}

	static void remove(Guest guest) {
		GUESTS.remove(guest);
	}

	public static List<Guest> all() {
		return List.copyOf(GUESTS);
	}

	/** Ends all and waits for it, at most six seconds. */
	static void endAll() {
		var guests = all();
		guests.forEach(Guest::end);
		try {
			CompletableFuture.allOf(guests.stream().map(Guest::onEnd).toArray(CompletableFuture<?>[]::new)).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		} catch (ExecutionException | TimeoutException e) {
			// Their processes have been killed by now; only their last words are late.
		}
	}
}
