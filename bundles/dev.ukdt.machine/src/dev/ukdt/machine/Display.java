package dev.ukdt.machine;

/** What becomes of the guest's screen. */
public enum Display {
	/** The machine has none. */
	NONE,
	/** It has one that nobody sees; {@link GuestControl.Action#SCREENSHOT} shows it. */
	HIDDEN,
	/** A window of the emulator's. */
	WINDOW
}
