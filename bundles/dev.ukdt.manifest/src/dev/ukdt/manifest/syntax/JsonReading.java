package dev.ukdt.manifest.syntax;

import java.util.Set;

import dev.ukdt.manifest.syntax.JsonParser.Leniency;
import dev.ukdt.manifest.tree.Document;
import dev.ukdt.manifest.tree.Entry;
import dev.ukdt.manifest.tree.Node;
import dev.ukdt.manifest.tree.Node.Kind;

/** Reads one text of JSON: its objects and arrays, and what may be missing or too much in them. */
final class JsonReading extends JsonWords {
	private Node root;

	JsonReading(String text, Set<Leniency> allowed) {
		super(text, allowed);
	}

	Document read() {
		try {
			if (peek() == '\uFEFF') {
				pos++;
			}
			if (allows(Leniency.LEADING_TEXT)) {
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
			var node = kept((peek() == '{' ? Node.map(pos) : Node.list(pos)).inBrackets());
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

	/** The first value is the root, even when the file ends inside of it. */
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
		if (allows(Leniency.TRAILING_COMMAS)) {
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
}
