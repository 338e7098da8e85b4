package dev.ukdt.board.disk;

import java.util.Locale;

/** Sizes as cards have them printed on: in powers of ten. */
public final class Sizes {
	private Sizes() {
	}

	/** Such as {@code 31.9 GB}. */
	public static String text(long bytes) {
		if (bytes < 1000) {
			return bytes + " B";
		}
		var value = (double) bytes;
		var unit = 0;
		while (value >= 999.95 && unit < 4) {
			value /= 1000;
			unit++;
		}
		return String.format(Locale.ROOT, "%.1f %sB", value, " kMGT".charAt(unit));
	}
}
