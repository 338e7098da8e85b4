package dev.ukdt.core.resources;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import dev.ukdt.core.process.Cancellation;

/**
 * Turns a progress monitor's cancel button into a {@link Cancellation}. A monitor tells nobody when it is cancelled, so it has to
 * be asked now and then; that is done here alone, ten times a second, until this is closed.
 */
public final class MonitorCancellation implements AutoCloseable {
	private final Cancellation cancellation = new Cancellation();
	private final ScheduledExecutorService clock = Executors
			.newSingleThreadScheduledExecutor(task -> Thread.ofPlatform().daemon().name("UKDT cancel").unstarted(task));

	/** @param cancelled asked on a thread of this class's own */
	public MonitorCancellation(BooleanSupplier cancelled) {
		clock.scheduleWithFixedDelay(() -> {
			if (cancelled.getAsBoolean()) {
				clock.shutdown();
				cancellation.cancel();
			}
		}, 0, 100, TimeUnit.MILLISECONDS);
	}

	public Cancellation cancellation() {
		return cancellation;
	}

	@Override
	public void close() {
		clock.shutdownNow();
	}
}
