package dev.ukdt.manifest.syntax;

import dev.ukdt.manifest.tree.Entry;
import dev.ukdt.manifest.tree.Node;
import dev.ukdt.manifest.tree.Node.Kind;

/** The part of YAML in which indentation counts. */
abstract class YamlBlocks extends YamlFlows {
	YamlBlocks(String text) {
		super(text);
	}

	final void unexpectedLine() {
		var start = pos;
		skipLine();
		problem(start, pos, "this line belongs to nothing above it: check its indentation");
	}

	/** A block whose first line begins at {@code indent}; the caller stands on it. */
	final Node block(int indent, int parentIndent, int depth) {
		enter(depth);
		if (atDash()) {
			return sequence(indent, parentIndent, depth);
		}
		if (peek() == '?' && isEndOfToken(1)) {
			return mapping(indent, depth);
		}
		return keyFollows() ? mapping(indent, depth) : value(parentIndent, depth);
	}

	private boolean atDash() {
		return peek() == '-' && isEndOfToken(1);
	}

	private Node sequence(int indent, int parentIndent, int depth) {
		var list = Node.list(pos).indentedBy(indent);
		while (!atEnd() && column() == indent && atDash() && !atMarker("---")) {
			var dash = pos;
			pos++;
			skipBlanks();
			if (peek() == '#') {
				comment();
			}
			if (isNewline(peek()) || atEnd()) {
				list.add(below(indent, indent, dash + 1, depth + 1));
			} else {
				list.add(block(column(), indent, depth + 1));
			}
			settle(indent);
		}
		return list;
	}

	private Node mapping(int indent, int depth) {
		var map = Node.map(pos).indentedBy(indent);
		while (!atEnd() && column() == indent && !atMarker("---") && !atMarker("...")) {
			if (atDash()) {
				unexpectedLine();
				settle(indent);
				continue;
			}
			enter(depth);
			var start = pos;
			var explicit = peek() == '?' && isEndOfToken(1);
			if (explicit) {
				pos++;
				skipBlanks();
			}
			skipProperties();
			var key = key();
			skipBlanks();
			if (explicit && isNewline(peek())) {
				skipToContent();
			}
			if (peek() == ':' && isEndOfToken(1)) {
				pos++;
				map.add(new Entry(key, valueOfKey(indent, depth)));
			} else {
				map.add(new Entry(key, Node.scalar(Kind.NULL, key.end(), key.end(), "")));
				if (!explicit) {
					problem(start, Math.max(key.end(), start + 1), "expected a ':' behind the key " + quote(text.substring(start, Math.max(key.end(), start))));
				}
				skipLine();
			}
			settle(indent);
		}
		return map;
	}

	private Node valueOfKey(int indent, int depth) {
		var colonEnd = pos;
		skipBlanks();
		if (peek() == '#' && pos > colonEnd) {
			comment();
		}
		if (isNewline(peek()) || atEnd()) {
			return below(indent, indent - 1, colonEnd, depth + 1);
		}
		return value(indent, depth + 1);
	}

	/** What stands on the lines below a key or a dash; {@code dashIndent + 1} is where a sequence may begin. */
	private Node below(int indent, int dashIndent, int emptyAt, int depth) {
		skipToContent();
		var column = column();
		if (!atEnd() && !atMarker("---") && !atMarker("...") && (column > indent || column > dashIndent && atDash())) {
			return block(column, Math.min(indent, column - 1), depth);
		}
		return Node.scalar(Kind.NULL, emptyAt, emptyAt, "");
	}

	/** A value that begins here and is not a block mapping or sequence, unless properties and a newline stand before it. */
	final Node value(int indent, int depth) {
		enter(depth);
		var properties = pos;
		var anchor = skipProperties();
		if (pos > properties && peek() == '#') {
			comment();
		}
		if (isNewline(peek()) || atEnd()) {
			var node = below(indent, indent - 1, pos, depth);
			anchored(anchor, node);
			return node;
		}
		if (pos > properties && indent < column() && keyFollows() && lineStartsAt(properties)) {
			return mapping(column(), depth);
		}
		var node = switch (peek()) {
		case '|', '>' -> blockScalar(indent);
		case '[', '{' -> flow(depth);
		case '"', '\'' -> quoted();
		case '*' -> alias();
		default -> plain(indent);
		};
		anchored(anchor, node);
		endOfValue();
		return node;
	}

	private boolean lineStartsAt(int offset) {
		var at = offset;
		while (at > 0 && isBlank(text.charAt(at - 1))) {
			at--;
		}
		return at == 0 || isNewline(text.charAt(at - 1));
	}

	/** Behind a value only a comment may stand on its line. */
	private void endOfValue() {
		skipBlanks();
		if (peek() == '#') {
			comment();
		} else if (!isNewline(peek()) && !atEnd()) {
			var start = pos;
			skipLine();
			problem(start, pos, peekBack(start) == ':' || text.charAt(start) == ':' ? "a second ':' on one line: put the value between quotes"
					: "expected the end of the line here");
		}
	}

	private char peekBack(int offset) {
		return offset > 0 ? text.charAt(offset - 1) : 0;
	}

	/** Moves to the next line with something on it; lines that fit no block are told and left out. */
	private void settle(int indent) {
		skipToContent();
		while (!atEnd() && column() > indent && !atMarker("---") && !atMarker("...")) {
			unexpectedLine();
			skipToContent();
		}
	}
}
