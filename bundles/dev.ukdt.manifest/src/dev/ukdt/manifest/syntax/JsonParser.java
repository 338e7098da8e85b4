package dev.ukdt.manifest.syntax;

import java.util.Set;

import dev.ukdt.manifest.tree.Document;
import dev.ukdt.manifest.tree.Entry;
import dev.ukdt.manifest.tree.Node;
import dev.ukdt.manifest.tree.Node.Kind;
import dev.ukdt.manifest.tree.Span;

/** JSON, with what a format's own tool allows beyond it. Goes on behind errors. */
public final class JsonParser implements Parser {
	/** What may be allowed beyond JSON. */
	public enum Leniency {
		COMMENTS, TRAILING_COMMAS,
		/** Text before the first brace is passed over. */
		LEADING_TEXT,
		/** Bare {@code $NAME} stands for a value that is known later. */
		VARIABLES
	}

	private final Set<Leniency> allowed;

	public JsonParser(Set<Leniency> allowed) {
		this.allowed = allowed;
	}

	@Override
	public Document parse(String text) {
		return new Json(text).read();
	}

	private final class Json extends Reading {
		private Node root;

		Json(String text) {
			super(text);
		}

		Document read() {
			try {
				if (peek() == '\uFEFF') {
					pos++;
				}
				if (allowed.contains(Leniency.LEADING_TEXT)) {
					var brace = text.indexOf('{');
					pos = Math.max(pos, brace);
				}
				skipSpace();
				if (atEnd()) {
					problem(0, length, "the file is empty: expected {");
				} else {
					value(0);
					skipSpace();
					if (!atEnd()) {
						problem(pos, lineEnd(pos), "nothing may stand behind the end of the value");
					}
				}
			} catch (Stop e) {
				// The problem is told already.
			}
			return document(root == null ? Node.scalar(Kind.NULL, 0, length, "") : root);
		}

		private Node value(int depth) {
			enter(depth);
			switch (peek()) {
			case '{', '[':
				var node = (peek() == '{' ? Node.map(pos) : Node.list(pos)).inBrackets();
				if (root == null) {
					root = node;
				}
				inside(node, depth);
				return node;
			case '"':
				return kept(string());
			case '\'':
				problem(pos, pos + 1, "JSON takes only \" as a quote");
				return kept(string());
			default:
				return kept(word());
			}
		}

		private Node kept(Node node) {
			if (root == null) {
				root = node;
			}
			return node;
		}

		private void inside(Node node, int depth) {
			var open = pos;
			var close = node.isMap() ? '}' : ']';
			pos++;
			var comma = -1;
			while (true) {
				skipSpace();
				if (atEnd()) {
					node.endAt(pos);
					problem(open, open + 1, "this bracket is never closed: expected " + close + " before the end");
					return;
				}
				if (peek() == close) {
					if (comma >= 0) {
						trailing(comma);
					}
					pos++;
					node.endAt(pos);
					return;
				}
				if (peek() == ']' || peek() == '}') {
					problem(pos, pos + 1, "expected " + close + ", which closes the bracket, not " + peek());
					pos++;
					node.endAt(pos);
					return;
				}
				if (peek() == ',') {
					problem(pos, pos + 1, "a value is missing before this comma");
					pos++;
					continue;
				}
				var before = pos;
				if (node.isMap()) {
					member(node, depth);
				} else {
					node.add(value(depth + 1));
				}
				if (pos == before) {
					problem(pos, pos + 1, "this character cannot stand here");
					pos++;
				}
				comma = separator(close);
			}
		}

		private void trailing(int comma) {
			if (allowed.contains(Leniency.TRAILING_COMMAS)) {
				mild(comma, comma + 1, "a comma before the closing bracket: other readers of JSON refuse it");
			} else {
				problem(comma, comma + 1, "no comma may stand before the closing bracket");
			}
		}

		/** @return where the comma is, -1 without one */
		private int separator(char close) {
			var end = pos;
			skipSpace();
			if (peek() == ',') {
				return pos++;
			}
			if (peek() != close && !atEnd() && peek() != ']' && peek() != '}') {
				problem(end, end, "expected a comma or " + close + " here");
			}
			return -1;
		}

		private void member(Node map, int depth) {
			Node key;
			if (peek() == '"' || peek() == '\'') {
				if (peek() == '\'') {
					problem(pos, pos + 1, "JSON takes only \" as a quote");
				}
				key = string();
			} else {
				key = word();
				problem(key.start(), Math.max(key.end(), key.start() + 1), "expected a key between double quotes");
				if (key.end() == key.start()) {
					if (peek() == '{' || peek() == '[') {
						map.add(new Entry(key, value(depth + 1)));
					}
					return;
				}
			}
			skipSpace();
			if (peek() != ':') {
				problem(key.end(), key.end(), "expected a colon and a value behind the key");
				map.add(new Entry(key, Node.scalar(Kind.NULL, key.end(), key.end(), "")));
				return;
			}
			pos++;
			var colon = pos;
			skipSpace();
			if (atEnd() || peek() == ',' || peek() == '}' || peek() == ']') {
				problem(colon, colon, "expected a value behind the colon");
				map.add(new Entry(key, Node.scalar(Kind.NULL, colon, colon, "")));
			} else {
				map.add(new Entry(key, value(depth + 1)));
			}
		}

		private Node string() {
			var start = pos;
			var quote = peek();
			pos++;
			var plain = pos;
			StringBuilder value = null;
			while (pos < length) {
				var c = text.charAt(pos);
				if (c == quote) {
					pos++;
					return Node.scalar(Kind.STRING, start, pos, value == null ? text.substring(plain, pos - 1) : value.toString());
				}
				if (isNewline(c)) {
					break;
				}
				if (c == '\\') {
					value = value == null ? new StringBuilder(text.substring(plain, pos)) : value;
					pos += Escapes.read(this, value, Escapes.JSON);
					continue;
				}
				if (c < ' ' && c != '\t') {
					problem(pos, pos + 1, "a control character must be written as \\u" + String.format("%04x", (int) c));
				}
				if (value != null) {
					value.append(c);
				}
				pos++;
			}
			pos = Math.min(pos, length);
			problem(start, pos, "this quote is not closed on its line");
			return Node.scalar(Kind.STRING, start, pos, value == null ? text.substring(Math.min(plain, pos), pos) : value.toString());
		}

		private Node word() {
			var start = pos;
			while (pos < length && !isBlank(peek()) && !isNewline(peek()) && ",:[]{}\"/".indexOf(peek()) < 0) {
				pos++;
			}
			var said = text.substring(start, pos);
			switch (said) {
			case "true", "false":
				return Node.scalar(Kind.BOOL, start, pos, said);
			case "null":
				return Node.scalar(Kind.NULL, start, pos, said);
			default:
				if (said.startsWith("$") && allowed.contains(Leniency.VARIABLES)) {
					mild(start, pos, "a variable is filled in only when the tool is told to render the file");
					return Node.scalar(Kind.OPEN, start, pos, said);
				}
				var kind = Scalars.number(said, false);
				if (kind == Kind.STRING || said.startsWith("+") || said.contains("_") || said.startsWith(".") || said.endsWith(".")
						|| said.matches("-?0\\d.*")) {
					if (!said.isEmpty()) {
						problem(start, pos, quote(said) + " is no JSON value: text stands between double quotes");
					}
					return Node.scalar(Kind.OPEN, start, pos, said);
				}
				return Node.scalar(kind, start, pos, said);
			}
		}

		private void skipSpace() {
			while (pos < length) {
				var c = text.charAt(pos);
				if (isBlank(c) || isNewline(c)) {
					pos++;
				} else if (c == '/' && (peek(1) == '/' || peek(1) == '*') || c == '#') {
					skipComment(c);
				} else {
					return;
				}
			}
		}

		private void skipComment(char c) {
			var start = pos;
			if (c == '/' && peek(1) == '*') {
				var end = text.indexOf("*/", pos + 2);
				pos = end < 0 ? length : end + 2;
			} else {
				skipLine();
			}
			comments.add(new Span(start, pos));
			if (!allowed.contains(Leniency.COMMENTS)) {
				problem(start, pos, "JSON has no comments");
			}
		}
	}
}
