package dev.ukdt.machine.internal;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import dev.ukdt.machine.Guest;

/** The guests of this process. When it ends, they do. */
public final class OwnGuests {
	private static final Set<Guest> GUESTS = ConcurrentHashMap.newKeySet();
	private static final List<Runnable> LISTENERS = new CopyOnWriteArrayList<>();
	private static final long PATIENCE_SECONDS = 6;

	static {
		Runtime.getRuntime().addShutdownHook(new Thread(OwnGuests::endAll, "UKDT guests end"));
	}

	private OwnGuests() {
	}

	static void add(Guest guest) {
		GUESTS.add(guest);
		LISTENERS.forEach(Runnable::run);
	}

	static void remove(Guest guest) {
		GUESTS.remove(guest);
		LISTENERS.forEach(Runnable::run);
	}

	public static List<Guest> all() {
		return List.copyOf(GUESTS);
	}

	public static void addListener(Runnable action) {
		LISTENERS.add(action);
	}

	public static void removeListener(Runnable action) {
		LISTENERS.remove(action);
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
