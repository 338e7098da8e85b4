package dev.ukdt.gdb.mi;

import java.util.OptionalLong;

/** The small texts of GDB/MI: quoting of what is sent, numbers of what is received. */
public final class MiText {

	private MiText() {
	}

	/** The text as a C string with its quotes, as GDB reads it in an argument. */
	public static String quote(String text) {
		StringBuilder out = new StringBuilder(text.length() + 8).append('"');
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			switch (c) {
			case '"', '\\' -> out.append('\\').append(c);
			case '\n' -> out.append("\\n");
			case '\r' -> out.append("\\r");
			case '\t' -> out.append("\\t");
			default -> {
				if (c < ' ' || c == 127) {
					out.append(String.format("\\%03o", (int) c));
				} else {
					out.append(c);
				}
			}
			}
		}
		return out.append('"').toString();
	}

	/** A 64-bit number without sign, decimal or hexadecimal with 0x; text after it (a symbol in angle brackets) is left out. */
	public static OptionalLong address(String text) {
		int blank = text.indexOf(' ');
		String number = blank < 0 ? text : text.substring(0, blank);
		try {
			return OptionalLong.of(number.startsWith("0x") ? Long.parseUnsignedLong(number, 2, number.length(), 16)
					: Long.parseUnsignedLong(number));
		} catch (NumberFormatException e) {
			return OptionalLong.empty();
		}
	}

	/** The number as GDB reads an address. */
	public static String hex(long address) {
		return "0x" + Long.toHexString(address);
	}
}
