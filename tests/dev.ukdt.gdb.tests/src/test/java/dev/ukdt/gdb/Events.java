package dev.ukdt.gdb;

import dev.ukdt.gdb.event.GdbEvent;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** The events of a session, to be awaited in their order. */
final class Events implements GdbListener {

	private static final long LIMIT_SECONDS = 60;

	private final BlockingQueue<GdbEvent> queue = new LinkedBlockingQueue<>();

	Events(GdbSession session) {
		session.addListener(this);
	}

	@Override
	public void event(GdbEvent event) {
		queue.add(event);
	}

	/** The next event of this type; those before it are dropped. */
	<E extends GdbEvent> E next(Class<E> type) throws InterruptedException {
		return next(type, event -> true);
	}

	<E extends GdbEvent> E next(Class<E> type, Predicate<E> wanted) throws InterruptedException {
		while (true) {
			GdbEvent event = queue.poll(LIMIT_SECONDS, TimeUnit.SECONDS);
			if (event == null) {
				throw new AssertionError("No " + type.getSimpleName() + " within " + LIMIT_SECONDS + " s");
			}
			if (type.isInstance(event) && wanted.test(type.cast(event))) {
				return type.cast(event);
			}
		}
	}
}
