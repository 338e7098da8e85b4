package dev.ukdt.machine.internal;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import dev.ukdt.core.process.ProcessTree;
import dev.ukdt.machine.Guest;

/** The guests of this process. When it ends, they do. */
public final class OwnGuests {
	/** Starts the program of a guest. */
	interface Start {
		Process run() throws IOException;
	}

	private static final Set<Guest> GUESTS = ConcurrentHashMap.newKeySet();
	/** Programs that run, but whose guests are not among the others yet. */
	private static final Set<ProcessHandle> STARTED = ConcurrentHashMap.newKeySet();
	private static final List<Runnable> LISTENERS = new CopyOnWriteArrayList<>();
	private static final long PATIENCE_SECONDS = 6;

	/** From now on nothing is started any more; guarded by the class. */
	private static boolean down;

	static {
		try {
			Runtime.getRuntime().addShutdownHook(new Thread(OwnGuests::endAll, "UKDT guests end"));
		} catch (IllegalStateException e) {
			down = true; // this process goes down already
		}
	}

	private OwnGuests() {
	}

	/**
	 * Starts a program that belongs to this process from its first moment, before it is a guest.
	 *
	 * @throws IOException also when this process goes down
	 */
	static synchronized Process started(Start start) throws IOException {
		if (down) {
			throw new IOException("UKDT is ending");
		}
		var process = start.run();
		STARTED.add(process.toHandle());
		process.onExit().thenRun(() -> STARTED.remove(process.toHandle()));
		return process;
	}

	/** @param process of the guest */
	static void add(Guest guest, ProcessHandle process) {
		GUESTS.add(guest);
		STARTED.remove(process);
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
		synchronized (OwnGuests.class) {
			down = true;
		}
		STARTED.forEach(process -> new ProcessTree(process).end());
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
