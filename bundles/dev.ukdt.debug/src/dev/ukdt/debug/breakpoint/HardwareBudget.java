package dev.ukdt.debug.breakpoint;

import java.util.concurrent.atomic.AtomicInteger;

/** How many debug registers the guest's processor has, and how many are used. */
public final class HardwareBudget {
	private final int limit;
	private final AtomicInteger used = new AtomicInteger();

	/** @param limit negative for as many as wanted, as under emulation */
	HardwareBudget(int limit) {
		this.limit = limit;
	}

	public boolean isLimited() {
		return limit >= 0;
	}

	public int used() {
		return used.get();
	}

	public int limit() {
		return limit;
	}

	boolean hasRoom() {
		return !isLimited() || used.get() < limit;
	}

	void take(int registers) {
		used.addAndGet(registers);
	}

	void giveBack(int registers) {
		used.addAndGet(-registers);
	}

	/** In a few words, such as {@code 3 of 4 hardware breakpoints used}. */
	public String describe() {
		return isLimited() ? used + " of " + limit + " hardware breakpoints used" : used + " hardware breakpoints used";
	}
}
