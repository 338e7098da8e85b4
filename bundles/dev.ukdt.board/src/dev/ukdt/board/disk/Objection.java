package dev.ukdt.board.disk;

import java.util.Locale;

/** A reason not to write to a disk. */
public enum Objection {
	/** The running system lives on it. */
	SYSTEM(false),
	/** A file system of it is mounted, or something else uses it. */
	IN_USE(false),
	READ_ONLY(false),
	/** The image does not fit. */
	TOO_SMALL(false),
	/** The image's own file lies on it, or is it. */
	HOLDS_IMAGE(false),
	/** Cards are smaller than this: it may be somebody's archive. */
	TOO_LARGE(true),
	/** It is built into the machine. */
	FIXED(true);

	private final boolean canBeOverruled;

	Objection(boolean canBeOverruled) {
		this.canBeOverruled = canBeOverruled;
	}

	/** Whether a person who says so may write all the same. */
	public boolean canBeOverruled() {
		return canBeOverruled;
	}

	/** Such as {@code too-large}. */
	public String id() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** @throws IllegalArgumentException when there is none of that id */
	public static Objection parse(String id) {
		return valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
	}
}
