package dev.ukdt.machine;

import java.util.Locale;

/** What starts a guest before its own first instruction. */
public enum Firmware {
	/** UEFI where the image needs it, else what the machine has by itself. */
	AUTO,
	/** What the machine has by itself: a PC's BIOS, or nothing. */
	PLAIN,
	/** UEFI, whatever the image. */
	UEFI;

	/** The name in launch configurations and on the command line. */
	public String id() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** @throws IllegalArgumentException when there is none of that name; the message lists them */
	public static Firmware parse(String id) {
		for (var firmware : values()) {
			if (firmware.id().equals(id.toLowerCase(Locale.ROOT))) {
				return firmware;
			}
		}
		throw new IllegalArgumentException("'" + id + "' is no firmware; there are auto, plain, uefi");
	}
}
