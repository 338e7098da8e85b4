package dev.ukdt.manifest.syntax;

import java.util.Set;

import dev.ukdt.manifest.tree.Entry;
import dev.ukdt.manifest.tree.Node;
import dev.ukdt.manifest.tree.Node.Kind;

/** The values of NaCl beside numbers: texts, names, objects and lists. */
abstract class NaclValues extends NaclNumbers {
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
}
