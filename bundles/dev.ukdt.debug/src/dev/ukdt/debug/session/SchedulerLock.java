package dev.ukdt.debug.session;

import java.util.Locale;

/** Which vCPUs run when one is told to. */
public enum SchedulerLock {
	/** All. */
	OFF,
	/** A step steps one alone; else all run. */
	STEP,
	/** The one alone. */
	ON;

	String word() {
		return name().toLowerCase(Locale.ROOT);
	}
}
