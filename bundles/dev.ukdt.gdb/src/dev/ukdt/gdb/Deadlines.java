package dev.ukdt.gdb;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Gives up the commands whose time is over. One alarm serves all: nearly all commands are answered long before their limit,
 * and to set and take back an alarm for each would wake a thread for each.
 */
final class Deadlines {

	private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, GdbProcess.daemon("GDB time limits"),
			new ThreadPoolExecutor.DiscardPolicy());
	private final Set<Pending<?>> running = ConcurrentHashMap.newKeySet();
	private long alarm = Long.MAX_VALUE;

	/** From now on until it is removed. */
	void add(Pending<?> pending) {
		running.add(pending);
		setAlarm(pending.deadline);
	}

	void remove(Pending<?> pending) {
		running.remove(pending);
	}

	/** No more alarms. */
	void end() {
		timer.shutdownNow();
		running.clear();
	}

	/** @param deadline of {@link System#nanoTime()} */
	private synchronized void setAlarm(long deadline) {
		if (alarm == Long.MAX_VALUE || deadline - alarm < 0) {
			alarm = deadline;
			timer.schedule(this::ring, Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
		}
	}

	private void ring() {
		synchronized (this) {
			alarm = Long.MAX_VALUE;
		}
		long now = System.nanoTime();
		for (Pending<?> pending : running) {
			if (pending.deadline - now <= 0) {
				pending.timeOut();
			} else {
				setAlarm(pending.deadline);
			}
		}
	}
}
