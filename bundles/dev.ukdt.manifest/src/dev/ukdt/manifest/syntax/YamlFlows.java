package dev.ukdt.manifest.syntax;

import dev.ukdt.manifest.tree.Entry;
import dev.ukdt.manifest.tree.Node;
import dev.ukdt.manifest.tree.Node.Kind;

/** The part of YAML between brackets. */
abstract class YamlFlows extends YamlScalars {
	YamlFlows(String text) {
		super(text);
	}

	/** A flow sequence or mapping; stands on its bracket. */
	final Node flow(int depth) {
		enter(depth);
		var start = pos;
		var map = peek() == '{';
		var close = map ? '}' : ']';
		var node = (map ? Node.map(pos) : Node.list(pos)).inBrackets();
		pos++;
		while (true) {
			skipFlowSpace();
			if (atEnd()) {
				problem(start, start + 1, "this bracket is never closed");
				return node.endAt(pos);
			}
			if (peek() == close) {
				pos++;
				return node.endAt(pos);
			}
			if (peek() == ',') {
				problem(pos, pos + 1, "expected a value before the comma");
				pos++;
				continue;
			}
			if (peek() == ']' || peek() == '}') {
				problem(pos, pos + 1, "expected " + close + " here");
				pos++;
				return node.endAt(pos);
			}
			if (column() == 0 && (atMarker("---") || lineLooksLikeKey())) {
				problem(start, start + 1, "this bracket is never closed");
				return node.endAt(pos);
			}
			item(node, map, depth);
			skipFlowSpace();
			if (peek() == ',') {
				pos++;
			} else if (peek() != close && !atEnd() && peek() != ']' && peek() != '}') {
				problem(pos, pos + 1, "expected a comma or " + close + " here");
				if (column() != 0 && !isFlowStart()) {
					pos++;
				}
			}
		}
	}

	private boolean isFlowStart() {
		var c = peek();
		return c == '"' || c == '\'' || c == '[' || c == '{' || Character.isLetterOrDigit(c);
	}

	private boolean lineLooksLikeKey() {
		return Character.isLetter(peek()) && keyFollows();
	}

	private void item(Node node, boolean map, int depth) {
		var before = pos;
		if (peek() == '?' && isEndOfToken(1)) {
			pos++;
			skipFlowSpace();
		}
		var item = flowValue(depth);
		skipFlowSpace();
		if (peek() == ':') {
			pos++;
			skipFlowSpace();
			var empty = peek() == ',' || peek() == '}' || peek() == ']' || atEnd();
			var value = empty ? Node.scalar(Kind.NULL, pos, pos, "") : flowValue(depth);
			var entry = new Entry(item, value);
			if (map) {
				node.add(entry);
			} else {
				node.add(Node.map(item.start()).inBrackets().add(entry));
			}
		} else if (map) {
			node.add(new Entry(item, Node.scalar(Kind.NULL, item.end(), item.end(), "")));
		} else {
			node.add(item);
		}
		if (pos == before) {
			problem(pos, pos + 1, "this character cannot stand here");
			pos++;
		}
	}

	private Node flowValue(int depth) {
		enter(depth);
		var anchor = skipProperties();
		skipFlowSpace();
		var node = switch (peek()) {
		case '[', '{' -> flow(depth + 1);
		case '"', '\'' -> quoted();
		case '*' -> alias();
		default -> plainInFlow();
		};
		anchored(anchor, node);
		return node;
	}

	private void skipFlowSpace() {
		while (pos < length) {
			var c = text.charAt(pos);
			if (isBlank(c) || isNewline(c)) {
				pos++;
			} else if (c == '#' && (pos == 0 || isBlank(text.charAt(pos - 1)) || isNewline(text.charAt(pos - 1)))) {
				comment();
			} else {
				return;
			}
		}
	}
}
