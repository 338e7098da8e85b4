package dev.ukdt.sources.client;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** How often a server that crashes is started again: at most four times in three minutes, each time after a longer pause. */
public final class RestartPolicy {
	public static final int MOST = 4;
	public static final Duration WITHIN = Duration.ofMinutes(3);
	private static final long[] PAUSES = { 200, 1000, 3000, 10_000 };

	private final Deque<Long> crashes = new ArrayDeque<>();

	/**
	 * A server crashed.
	 *
	 * @param now milliseconds of any clock
	 * @return how long to wait before it is started again, or empty when it crashes too often
	 */
	public Optional<Duration> crashed(long now) {
		while (!crashes.isEmpty() && now - crashes.peekFirst() > WITHIN.toMillis()) {
			crashes.removeFirst();
		}
		crashes.addLast(now);
		return crashes.size() > MOST ? Optional.empty() : Optional.of(Duration.ofMillis(PAUSES[Math.min(crashes.size(), PAUSES.length) - 1]));
	}

	/** What a person is told when a server is not started again. */
	static String givenUp(String name, String how) {
		return name + " ended " + (MOST + 1) + " times within " + WITHIN.toMinutes() + " minutes (" + how + "); its console says more, Restart Language Servers tries again";
	}

	/** Somebody asked for a new start: what was is forgotten. */
	public void forget() {
		crashes.clear();
	}
}
