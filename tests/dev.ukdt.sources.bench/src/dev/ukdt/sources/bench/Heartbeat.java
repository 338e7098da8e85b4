package dev.ukdt.sources.bench;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import org.eclipse.swt.widgets.Display;

/** Knocks at the UI thread every few milliseconds and notes the longest time until it opened. */
final class Heartbeat {
	private static final int BEAT_MILLISECONDS = 5;

	private final AtomicLong longest = new AtomicLong();
	private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();

	Heartbeat(Display display) {
		clock.scheduleAtFixedRate(() -> {
			var knocked = System.nanoTime();
			display.syncExec(() -> longest.accumulateAndGet(System.nanoTime() - knocked, Math::max));
		}, 0, BEAT_MILLISECONDS, TimeUnit.MILLISECONDS);
	}

	/** Waits while it beats. */
	void beatFor(long nanoseconds) throws InterruptedException {
		clock.schedule(clock::shutdown, nanoseconds, TimeUnit.NANOSECONDS);
		clock.awaitTermination(nanoseconds + TimeUnit.SECONDS.toNanos(10), TimeUnit.NANOSECONDS);
	}

	/** Stops. @return the longest stretch, in milliseconds */
	double end() throws InterruptedException {
		clock.shutdown();
		clock.awaitTermination(10, TimeUnit.SECONDS);
		return longest.get() / 1e6;
	}
}
