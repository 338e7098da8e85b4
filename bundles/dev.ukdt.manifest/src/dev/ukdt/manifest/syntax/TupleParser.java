package dev.ukdt.manifest.syntax;

import dev.ukdt.manifest.tree.Document;
import dev.ukdt.manifest.tree.Entry;
import dev.ukdt.manifest.tree.Node;
import dev.ukdt.manifest.tree.Node.Kind;

/** The tuples of Nanos: {@code (key:value key:(...) key:[...])} with {@code #} comments. Bare capitals are placeholders of its build. */
public final class TupleParser implements Parser {
	@Override
	public Document parse(String text) {
		return new Tuples(text).read();
	}

	private static final class Tuples extends Reading {
		private Node root;

		Tuples(String text) {
			super(text);
		}

		Document read() {
			try {
				skipToToken();
				if (atEnd()) {
					problem(0, length, "the file is empty: expected (");
				} else {
					if (peek() != '(' && peek() != '[') {
						problem(pos, pos + 1, "expected ( at the beginning");
					}
					value(0);
					skipToToken();
					if (!atEnd()) {
						problem(pos, lineEnd(pos), "nothing may stand behind the end of the tuple");
					}
				}
			} catch (Stop e) {
				// The problem is told already.
			}
			return document(root == null ? Node.scalar(Kind.NULL, 0, length, "") : root);
		}

		private Node value(int depth) {
			enter(depth);
			if (peek() != '(' && peek() != '[') {
				return word();
			}
			var open = pos;
			var map = peek() == '(';
			var close = map ? ')' : ']';
			var node = (map ? Node.map(pos) : Node.list(pos)).inBrackets();
			root = root == null ? node : root;
			pos++;
			while (true) {
				skipToToken();
				if (atEnd()) {
					problem(open, open + 1, "this bracket is never closed: expected " + close);
					return node.endAt(pos);
				}
				if (peek() == close) {
					pos++;
					return node.endAt(pos);
				}
				if (peek() == ')' || peek() == ']') {
					problem(pos, pos + 1, "expected " + close + ", which closes the bracket, not " + peek());
					pos++;
					return node.endAt(pos);
				}
				if (map) {
					member(node, depth);
				} else {
					node.add(value(depth + 1));
				}
			}
		}

		private void member(Node map, int depth) {
			var key = name();
			skipToToken();
			if (peek() == ':') {
				pos++;
				skipToToken();
				if (peek() == ')' || atEnd()) {
					problem(key.start(), pos, "expected a value behind the colon");
					map.add(new Entry(key, Node.scalar(Kind.NULL, pos, pos, "")));
				} else {
					map.add(new Entry(key, value(depth + 1)));
				}
			} else if (key.text().matches("[A-Z][A-Z0-9_-]+")) {
				map.add(new Entry(key, Node.scalar(Kind.OPEN, key.end(), key.end(), "")));
			} else {
				problem(key.start(), Math.max(key.end(), key.start() + 1), "expected KEY:VALUE");
				if (key.end() == key.start()) {
					pos++;
				}
			}
		}

		private Node name() {
			if (peek() == '"') {
				return word();
			}
			var start = pos;
			while (pos < length && !isBlank(peek()) && !isNewline(peek()) && "():[]\"".indexOf(peek()) < 0) {
				pos++;
			}
			return Node.scalar(Kind.STRING, start, pos, text.substring(start, pos));
		}

		private Node word() {
			var start = pos;
			if (peek() == '"') {
				pos++;
				var value = new StringBuilder();
				while (pos < length && peek() != '"') {
					if (peek() == '\\') {
						pos++;
					}
					if (pos < length) {
						value.append(peek());
					}
					pos++;
				}
				if (pos >= length) {
					pos = length;
					problem(start, lineEnd(start), "this quote is never closed");
				} else {
					pos++;
				}
				return Node.scalar(Kind.STRING, start, pos, value.toString());
			}
			while (pos < length && !isBlank(peek()) && !isNewline(peek()) && "()[]".indexOf(peek()) < 0) {
				pos++;
			}
			if (pos == start) {
				problem(pos, pos + 1, "expected a value");
				pos++;
			}
			return Node.scalar(Kind.WORD, start, Math.min(pos, length), text.substring(start, Math.min(pos, length)));
		}
	}
}
