package dev.ukdt.manifest.syntax;

import dev.ukdt.manifest.tree.Node;
import dev.ukdt.manifest.tree.Node.Kind;
import dev.ukdt.manifest.tree.Span;

/** The numbers of NaCl, of which addresses, networks and ranges are made; and what stands between all of its words. */
abstract class NaclNumbers extends Reading {
	NaclNumbers(String text) {
		super(text);
	}

	/** A number, an address or a range; its first digit or bracket stands here. */
	final Node numeric() {
		var start = pos;
		var parts = number();
		skipBlanks();
		if (parts > 0 && peek() == '-' && (isDigit(peek(1)) || isBlank(peek(1)) || peek(1) == '(')) {
			pos++;
			skipBlanks();
			var other = pos;
			var last = number();
			if (last > 0 && last != parts) {
				problem(start, pos, "both ends of a range are of the same kind");
			} else if (last == 0) {
				problem(start, Math.max(other, pos), "expected the end of the range");
			}
			return Node.scalar(Kind.WORD, start, pos, text.substring(start, pos));
		}
		var end = pos;
		while (end > start && isBlank(text.charAt(end - 1))) {
			end--;
		}
		return Node.scalar(parts == 1 ? Kind.INT : parts == 2 ? Kind.FLOAT : Kind.WORD, start, end, text.substring(start, end));
	}

	/** How many numbers with dots between them stand here: one, two for a decimal, four for an address, perhaps with a mask. 0 when it is none. */
	private int number() {
		var start = pos;
		var bracket = peek() == '(';
		if (bracket) {
			pos++;
			skipBlanks();
			pos += peek() == '-' ? 1 : 0;
			skipBlanks();
		}
		var parts = 0;
		var highest = 0;
		while (isDigit(peek())) {
			highest = Math.max(highest, digits());
			parts++;
			if (peek() != '.' || !isDigit(peek(1))) {
				break;
			}
			pos++;
		}
		if (bracket && peek() == ')') {
			pos++;
		} else if (bracket || parts == 3 || parts > 4 || parts == 0) {
			problem(start, Math.max(pos, start + 1), parts >= 3 ? "an IPv4 address has four numbers" : "expected a number");
			pos = Math.max(pos, start + 1);
			return 0;
		}
		if (parts == 4 && highest > 255) {
			problem(start, pos, "the numbers of an IPv4 address are 255 at most");
		}
		if (parts == 4 && peek() == '/' && isDigit(peek(1))) {
			pos++;
			var mask = pos;
			if (digits() > 32) {
				problem(mask, pos, "the mask of an IPv4 address is 32 at most");
			}
			return 5;
		}
		return parts;
	}

	/** Passes digits; their value, or a large one. */
	private int digits() {
		var start = pos;
		while (isDigit(peek())) {
			pos++;
		}
		return pos - start > 9 ? Integer.MAX_VALUE : Integer.parseInt(text.substring(start, pos));
	}

	static boolean isDigit(char c) {
		return c >= '0' && c <= '9';
	}

	static boolean isLetter(char c) {
		return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
	}

	final void skipSpace() {
		while (pos < length) {
			var c = peek();
			if (c == '#' || c == '/' && peek(1) == '/') {
				comment();
			} else if (c == '/' && peek(1) == '*') {
				var start = pos;
				var close = text.indexOf("*/", pos + 2);
				if (close < 0) {
					problem(start, start + 2, "this comment is never closed");
				}
				pos = close < 0 ? length : close + 2;
				comments.add(new Span(start, pos));
			} else if (isBlank(c) || isNewline(c)) {
				pos++;
			} else {
				return;
			}
		}
	}
}
