package dev.ukdt.debug.breakpoint;

/** How the processor is made to stop. */
public enum Means {
	/** Hardware as long as the image may still be written over software ones, else software. */
	AUTOMATIC,
	/** A debug register; there are few. */
	HARDWARE,
	/** An instruction in the guest's memory. */
	SOFTWARE
}
