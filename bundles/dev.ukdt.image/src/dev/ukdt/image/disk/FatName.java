package dev.ukdt.image.disk;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A name as FAT writes it: eleven bytes in capitals, and, where that is not the true name, entries before it that hold the true one. (Microsoft, FAT: General
 * Overview of On-Disk Format 1.03, long directory entries.)
 *
 * @param shortName eleven bytes, padded with spaces
 * @param longName  empty when the short name is the true one
 * @param lower     which parts of the short name are shown in small letters: 8 the name, 16 its ending. Boot ROMs know {@code bootcode.bin} only by its
 *                  short name, which therefore must be plain
 */
record FatName(byte[] shortName, String longName, int lower) {
	private static final int LOWER_BASE = 0x08;
	private static final int LOWER_EXTENSION = 0x10;
	private static final Pattern SHORT = Pattern.compile("[A-Z0-9!#$%&'()@^_`{}~-]{1,8}(\\.[A-Z0-9!#$%&'()@^_`{}~-]{1,3})?");
	private static final int ENTRY = 32;
	private static final int CHARACTERS = 13;
	private static final byte LONG_NAME = 0x0F;
	private static final int LAST = 0x40;

	/** @param taken the short names of the folder, each as a text of eleven characters; the new one is added */
	static FatName of(String name, Set<String> taken) {
		var capitals = name.toUpperCase(Locale.ROOT);
		if (SHORT.matcher(capitals).matches()) {
			var dot = name.indexOf('.');
			var shortBase = dot < 0 ? name : name.substring(0, dot);
			var shortExtension = dot < 0 ? "" : name.substring(dot + 1);
			var padded = pad(shortBase.toUpperCase(Locale.ROOT), shortExtension.toUpperCase(Locale.ROOT));
			if (taken.add(padded)) {
				var flags = (isLower(shortBase) ? LOWER_BASE : 0) | (isLower(shortExtension) ? LOWER_EXTENSION : 0);
				var plain = (isLower(shortBase) || isUpper(shortBase)) && (isLower(shortExtension) || isUpper(shortExtension));
				return new FatName(padded.getBytes(StandardCharsets.US_ASCII), plain ? "" : name, plain ? flags : 0);
			}
		}
		var dot = capitals.lastIndexOf('.');
		var base = plain(dot > 0 ? capitals.substring(0, dot) : capitals);
		var extension = dot > 0 ? plain(capitals.substring(dot + 1)) : "";
		for (var number = 1;; number++) {
			var tail = "~" + number;
			var padded = pad(base.substring(0, Math.min(base.length(), 8 - tail.length())) + tail, extension.substring(0, Math.min(3, extension.length())));
			if (taken.add(padded)) {
				return new FatName(padded.getBytes(StandardCharsets.US_ASCII), name, 0);
			}
		}
	}

	/** Has small letters and no capitals. */
	private static boolean isLower(String text) {
		return !isUpper(text) && text.equals(text.toLowerCase(Locale.ROOT));
	}

	private static boolean isUpper(String text) {
		return text.equals(text.toUpperCase(Locale.ROOT));
	}

	private static String plain(String text) {
		var kept = text.replaceAll("[ .]", "").replaceAll("[^A-Z0-9!#$%&'()@^_`{}~-]", "_");
		return kept.isEmpty() ? "_" : kept;
	}

	private static String pad(String base, String extension) {
		return String.format("%-8s%-3s", base, extension);
	}

	/** How many entries of 32 bytes it takes, the one with the short name included. */
	int entries() {
		return 1 + (longName.length() + CHARACTERS - 1) / CHARACTERS;
	}

	/** The entries that stand before the one with the short name. */
	byte[] longEntries() {
		var out = new ByteArrayOutputStream();
		for (var number = entries() - 1; number > 0; number--) {
			out.writeBytes(longEntry(number, number == entries() - 1));
		}
		return out.toByteArray();
	}

	private byte[] longEntry(int number, boolean last) {
		var entry = ByteBuffer.allocate(ENTRY).order(ByteOrder.LITTLE_ENDIAN);
		entry.put(0, (byte) (number | (last ? LAST : 0))).put(11, LONG_NAME).put(13, checksum());
		var from = (number - 1) * CHARACTERS;
		for (var i = 0; i < CHARACTERS; i++) {
			var at = i < 5 ? 1 + i * 2 : i < 11 ? 14 + (i - 5) * 2 : 28 + (i - 11) * 2;
			// Behind the name one zero, then ones.
			var c = from + i < longName.length() ? longName.charAt(from + i) : from + i == longName.length() ? 0 : 0xFFFF;
			entry.putShort(at, (short) c);
		}
		return entry.array();
	}

	private byte checksum() {
		var sum = 0;
		for (var b : shortName) {
			sum = ((sum & 1) << 7) + (sum >> 1) + Byte.toUnsignedInt(b) & 0xFF;
		}
		return (byte) sum;
	}
}
