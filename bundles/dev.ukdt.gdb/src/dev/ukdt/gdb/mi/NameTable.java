package dev.ukdt.gdb.mi;

import java.nio.charset.StandardCharsets;

/**
 * The names met last, so that the few that GDB repeats all the time are one string each. A name takes the place of
 * another with the same hash: the table never grows.
 */
final class NameTable {

	private static final int SIZE = 1024;

	private final String[] names = new String[SIZE];

	String get(byte[] bytes, int offset, int length, int hash) {
		int slot = (hash ^ hash >>> 10) & SIZE - 1;
		String name = names[slot];
		if (name == null || !same(name, bytes, offset, length)) {
			name = new String(bytes, offset, length, StandardCharsets.ISO_8859_1);
			names[slot] = name;
		}
		return name;
	}

	private static boolean same(String name, byte[] bytes, int offset, int length) {
		if (name.length() != length) {
			return false;
		}
		for (int i = 0; i < length; i++) {
			if (name.charAt(i) != (bytes[offset + i] & 0xff)) {
				return false;
			}
		}
		return true;
	}
}
