package dev.ukdt.manifest.syntax;

/** Escapes in quoted text that begin with a backslash. */
final class Escapes {
	/** The letters that each language knows, with what they mean. */
	static final String JSON = "\"\"\\\\//b\bf\fn\nr\rt\t";
	static final String TOML = "\"\"\\\\b\bf\fn\nr\rt\te\u001b";
	static final String YAML = "\"\"\\\\//b\bf\fn\nr\rt\te\u001b0\0a\u0007v\u000b  _\u00a0N\u0085L\u2028P\u2029\t\t";

	private Escapes() {
	}

	/**
	 * Reads one escape at the reader's place, without moving it.
	 *
	 * @return its length
	 */
	static int read(Reading reading, StringBuilder value, String letters) {
		var letter = reading.peek(1);
		var digits = letter == 'u' ? 4 : letter == 'U' && letters != JSON ? 8 : letter == 'x' && letters != JSON ? 2 : 0;
		if (digits > 0) {
			return code(reading, value, digits);
		}
		for (var at = 0; at < letters.length(); at += 2) {
			if (letters.charAt(at) == letter && letter != 0) {
				value.append(letters.charAt(at + 1));
				return 2;
			}
		}
		if (Reading.isNewline(letter) && letters != JSON) {
			var at = 1;
			while (Reading.isNewline(reading.peek(at)) || Reading.isBlank(reading.peek(at))) {
				at++;
			}
			return at;
		}
		reading.problem(reading.pos, reading.pos + 2, "there is no escape \\" + (letter == 0 ? "" : letter));
		value.append(letter);
		return reading.pos + 2 > reading.length ? 1 : 2;
	}

	private static int code(Reading reading, StringBuilder value, int digits) {
		var number = 0;
		for (var at = 0; at < digits; at++) {
			var digit = Character.digit(reading.peek(2 + at), 16);
			if (digit < 0) {
				reading.problem(reading.pos, reading.pos + 2 + at, "expected " + digits + " hexadecimal digits behind \\" + reading.peek(1));
				return 2 + at;
			}
			number = number * 16 + digit;
		}
		if (Character.isValidCodePoint(number)) {
			value.appendCodePoint(number);
		} else {
			reading.problem(reading.pos, reading.pos + 2 + digits, "there is no such character");
		}
		return 2 + digits;
	}
}
