package dev.ukdt.sources.client;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Threads that wait for a process. Platform threads: a virtual one that blocks on a pipe keeps its carrier, and on a machine with
 * two processors two of them stop all others.
 */
final class Threads {
	private Threads() {
	}

	/** Starts a daemon. */
	static Thread start(String name, Runnable action) {
		return Thread.ofPlatform().daemon().name(name).start(action);
	}

	/** Threads on demand, which end when they are not needed. */
	static ExecutorService onDemand(String name) {
		return Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name(name).factory());
	}

	/** One thread, one task after the other. */
	static ExecutorService single(String name) {
		return Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name(name).factory());
	}
}
