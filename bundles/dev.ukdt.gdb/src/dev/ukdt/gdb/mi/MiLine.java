package dev.ukdt.gdb.mi;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The bytes of one line and a place in them; reads the words of GDB/MI. One is used again for each line. */
final class MiLine {

	private final NameTable names = new NameTable();
	private byte[] bytes;
	private int start;
	private int end;
	private int at;
	private byte[] unescaped = new byte[256];

	void set(byte[] line, int offset, int length) {
		bytes = line;
		start = offset;
		at = offset;
		end = offset + length;
	}

	boolean atEnd() {
		return at == end;
	}

	/** The byte here, or 0 at the end. */
	byte peek() {
		return at < end ? bytes[at] : 0;
	}

	void skip() {
		at++;
	}

	boolean restIs(String text) {
		return end - at == text.length() && text.equals(new String(bytes, at, end - at, StandardCharsets.ISO_8859_1));
	}

	MiSyntaxException unexpected(String wanted) {
		String found = atEnd() ? "the end of the line" : "'" + (char) (bytes[at] & 0xff) + "'";
		return new MiSyntaxException(wanted + " expected, " + found + " found", at - start);
	}

	long token() throws MiSyntaxException {
		if (at == end || !digit(bytes[at])) {
			return MiRecord.NO_TOKEN;
		}
		long token = 0;
		while (at < end && digit(bytes[at])) {
			if (token > Long.MAX_VALUE / 10 - 1) {
				throw new MiSyntaxException("Token too long", at - start);
			}
			token = token * 10 + bytes[at++] - '0';
		}
		return token;
	}

	/** The name of a result or of a record: everything up to '=', ',' or the end. */
	String name() throws MiSyntaxException {
		int from = at;
		int hash = 0;
		while (at < end && bytes[at] != '=' && bytes[at] != ',') {
			byte b = bytes[at];
			if (b <= ' ' || b == '"' || b == '{' || b == '}' || b == '[' || b == ']') {
				throw unexpected("A name");
			}
			hash = 31 * hash + b;
			at++;
		}
		if (at == from) {
			throw unexpected("A name");
		}
		return names.get(bytes, from, at - from, hash);
	}

	/** A C string, from its opening quote. */
	MiConst string() throws MiSyntaxException {
		if (peek() != '"') {
			throw unexpected("A string");
		}
		int from = ++at;
		int plainEnd = ByteScan.plainEnd(bytes, from, end);
		if (plainEnd == end) {
			at = end;
			throw unexpected("The end of a string");
		}
		if (bytes[plainEnd] != '"') {
			return escapedString(from, plainEnd);
		}
		at = plainEnd + 1;
		return new MiConst(new String(bytes, from, plainEnd - from, StandardCharsets.ISO_8859_1), null);
	}

	/** A C string of which the bytes up to the first escape are plain ASCII. */
	private MiConst escapedString(int from, int firstEscape) throws MiSyntaxException {
		int length = firstEscape - from;
		ensure(length);
		System.arraycopy(bytes, from, unescaped, 0, length);
		boolean ascii = true;
		at = firstEscape;
		while (at < end) {
			byte b = bytes[at++];
			if (b == '"') {
				return constant(length, ascii);
			}
			if (b == '\\') {
				b = escape();
			}
			ascii &= b >= 0;
			int run = ByteScan.plainEnd(bytes, at, end) - at;
			ensure(length + 1 + run);
			unescaped[length++] = b;
			System.arraycopy(bytes, at, unescaped, length, run);
			length += run;
			at += run;
		}
		throw unexpected("The end of a string");
	}

	private byte escape() throws MiSyntaxException {
		if (at == end) {
			throw unexpected("An escape");
		}
		byte b = bytes[at++];
		return switch (b) {
		case 'n' -> '\n';
		case 't' -> '\t';
		case 'r' -> '\r';
		case 'a' -> 7;
		case 'b' -> '\b';
		case 'e' -> 27;
		case 'f' -> '\f';
		case 'v' -> 11;
		case 'x' -> number(16, 2);
		case '0', '1', '2', '3', '4', '5', '6', '7' -> {
			at--;
			yield number(8, 3);
		}
		default -> b;
		};
	}

	private byte number(int radix, int digits) {
		int value = 0;
		for (int i = 0; i < digits && at < end && Character.digit(bytes[at], radix) >= 0; i++) {
			value = value * radix + Character.digit(bytes[at++], radix);
		}
		return (byte) value;
	}

	private MiConst constant(int length, boolean ascii) {
		if (ascii) {
			return new MiConst(new String(unescaped, 0, length, StandardCharsets.ISO_8859_1), null);
		}
		byte[] raw = Arrays.copyOf(unescaped, length);
		try {
			return new MiConst(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(raw)).toString(), raw);
		} catch (CharacterCodingException e) {
			return new MiConst(new String(raw, StandardCharsets.ISO_8859_1), raw);
		}
	}

	private void ensure(int length) {
		if (length > unescaped.length) {
			unescaped = Arrays.copyOf(unescaped, Math.max(length, unescaped.length * 2));
		}
	}

	private static boolean digit(byte b) {
		return b >= '0' && b <= '9';
	}
}
