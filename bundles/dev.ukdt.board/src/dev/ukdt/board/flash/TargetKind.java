package dev.ukdt.board.flash;

import java.util.Locale;

/** What a flasher writes to. */
public enum TargetKind {
	/** A card or disk, or a file that stands for one. */
	DISK("a card or disk, such as /dev/sdb, or a file"),
	/** The folder at which the drive of a boot loader is mounted. */
	DRIVE("the folder at which the board's drive is mounted, or 'any' for the only one"),
	/** A debug probe. */
	PROBE("the serial number of the probe, or 'any' for the only one"),
	/** A serial port. */
	SERIAL("a serial port, such as /dev/ttyUSB0"),
	/** A boot loader on USB. */
	USB("the serial number of the board, or 'any' for the only one");

	private final String help;

	TargetKind(String help) {
		this.help = help;
	}

	/** What a person may name, as a phrase. */
	public String help() {
		return help;
	}

	public String id() {
		return name().toLowerCase(Locale.ROOT);
	}

	static TargetKind parse(String id) {
		return valueOf(id.toUpperCase(Locale.ROOT));
	}
}
