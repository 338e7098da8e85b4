package dev.ukdt.debug.breakpoint;

import java.util.concurrent.atomic.AtomicInteger;

import dev.ukdt.debug.session.DebugSession;

/** How many debug registers the guest's processor has, and how many are used. */
public final class HardwareBudget {
	private final DebugSession session;
	private final AtomicInteger used = new AtomicInteger();

	HardwareBudget(DebugSession session) {
		this.session = session;
	}

	/** Whether there is an end to them, unlike under emulation. */
	public boolean isLimited() {
		return limit() >= 0;
	}

	public int used() {
		return used.get();
	}

	public int limit() {
		return session.hardware();
	}

	/** Takes one register if there is one left. */
	boolean tryTake() {
		var limit = limit();
		return used.getAndUpdate(now -> limit < 0 || now < limit ? now + 1 : now) < limit || limit < 0;
	}

	void take(int registers) {
		used.addAndGet(registers);
	}

	void giveBack(int registers) {
		used.addAndGet(-registers);
	}

	/** In a few words, such as {@code 3 of 4 hardware breakpoints used}. */
	public String describe() {
		return isLimited() ? used + " of " + limit() + " hardware breakpoints used" : used + " hardware breakpoints used";
	}
}
