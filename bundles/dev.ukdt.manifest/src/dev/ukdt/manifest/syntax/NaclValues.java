package dev.ukdt.manifest.syntax;

import java.util.Set;

import dev.ukdt.manifest.tree.Entry;
import dev.ukdt.manifest.tree.Node;
import dev.ukdt.manifest.tree.Node.Kind;
import dev.ukdt.manifest.tree.Span;

/** The values of NaCl: numbers, addresses, ranges, texts, names, objects and lists. */
abstract class NaclValues extends Reading {
	private static final Set<String> RESERVED = Set.of("in", "IN", "and", "or", "not", "if", "else", "true", "false");

	NaclValues(String text) {
		super(text);
	}

	/** A value; null with a problem when there is none here. */
	final Node value(int depth) {
		enter(depth);
		skipSpace();
		var c = peek();
		if (c == '{') {
			return object(depth);
		}
		if (c == '[') {
			return list(depth);
		}
		if (c == '"') {
			return string();
		}
		if (isDigit(c) || c == '(') {
			return numeric();
		}
		if (isLetter(c)) {
			return named();
		}
		problem(pos, Math.min(pos + 1, length), "expected a value");
		return null;
	}

	private Node named() {
		var name = path();
		if (name.text().equals("true") || name.text().equals("false")) {
			return Node.scalar(Kind.BOOL, name.start(), name.end(), name.text());
		}
		if (RESERVED.contains(name.text())) {
			problem(name.start(), name.end(), "expected a value, " + quote(name.text()) + " is a word of the language");
			return name;
		}
		words.add(Node.scalar(Kind.WORD, name.start(), name.end(), name.text()).labelled("name"));
		return name;
	}

	/** Names with dots between them, as one. There must be a letter here. */
	final Node path() {
		var start = pos;
		skipName();
		while (peek() == '.' && isLetter(peek(1))) {
			pos++;
			skipName();
		}
		return Node.scalar(Kind.WORD, start, pos, text.substring(start, pos));
	}

	/** A name; null when there is none here. */
	final Node name() {
		if (!isLetter(peek())) {
			return null;
		}
		var start = pos;
		skipName();
		var name = Node.scalar(Kind.STRING, start, pos, text.substring(start, pos));
		if (RESERVED.contains(name.text())) {
			problem(start, pos, quote(name.text()) + " is a word of the language and cannot be a name");
		}
		return name;
	}

	private void skipName() {
		while (isLetter(peek()) || isDigit(peek()) || peek() == '_' || peek() == '-') {
			pos++;
		}
	}

	private Node object(int depth) {
		var open = pos;
		var map = Node.map(pos++).inBrackets();
		while (true) {
			skipSpace();
			if (peek() == '}') {
				if (map.entries().isEmpty()) {
					problem(open, pos + 1, "an object cannot be empty");
				}
				pos++;
				return map.endAt(pos);
			}
			var key = name();
			if (key == null) {
				return unfinished(map, open, '}', "expected a key");
			}
			skipSpace();
			if (peek() == ':' && peek(1) != ':') {
				pos++;
				var value = value(depth + 1);
				map.add(new Entry(key, value == null ? Node.scalar(Kind.NULL, pos, pos, "") : value));
			} else {
				problem(key.start(), key.end(), "expected : behind " + quote(key.text()));
				map.add(new Entry(key, Node.scalar(Kind.NULL, key.end(), key.end(), "")));
			}
			if (!comma('}')) {
				return unfinished(map, open, '}', "expected a comma or }");
			}
		}
	}

	private Node list(int depth) {
		var open = pos;
		var list = Node.list(pos++).inBrackets();
		while (true) {
			skipSpace();
			if (peek() == ']') {
				if (list.items().isEmpty()) {
					problem(open, pos + 1, "a list cannot be empty");
				}
				pos++;
				return list.endAt(pos);
			}
			var item = value(depth + 1);
			if (item == null) {
				return unfinished(list, open, ']', "");
			}
			list.add(item);
			if (!comma(']')) {
				return unfinished(list, open, ']', "expected a comma or ]");
			}
		}
	}

	/** Passes a comma, which no closing bracket may follow; false when something else than either stands here. */
	final boolean comma(char close) {
		skipSpace();
		if (peek() != ',') {
			return peek() == close;
		}
		var at = pos++;
		skipSpace();
		if (peek() == close) {
			problem(at, at + 1, "no comma may stand before " + close);
		}
		return true;
	}

	/** A bracket that nothing closes where it should: tells it and leaves the rest to whoever reads on. */
	private Node unfinished(Node node, int open, char close, String message) {
		if (atEnd()) {
			problem(open, open + 1, "this bracket is never closed: expected " + close);
		} else if (!message.isEmpty()) {
			problem(pos, pos + 1, message);
		}
		while (!atEnd() && !isNewline(peek()) && peek() != close) {
			pos++;
		}
		pos += peek() == close ? 1 : 0;
		return node.endAt(pos);
	}

	/** A text between quotes. The language has no escapes, and takes {@code #} and {@code //} for comments even here. */
	private Node string() {
		var start = pos++;
		while (pos < length && peek() != '"') {
			if (peek() == '#' || peek() == '/' && peek(1) == '/') {
				problem(pos, lineEnd(pos), "NaCl takes this for a comment, although it stands between quotes");
				pos = lineEnd(pos);
				return Node.scalar(Kind.STRING, start, pos, text.substring(start + 1, pos));
			}
			pos++;
		}
		if (atEnd()) {
			problem(start, lineEnd(start), "this quote is never closed");
			return Node.scalar(Kind.STRING, start, pos, text.substring(start + 1, pos));
		}
		pos++;
		return Node.scalar(Kind.STRING, start, pos, text.substring(start + 1, pos - 1));
	}

	private Node numeric() {
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
