package dev.ukdt.manifest.syntax;

import java.util.regex.Pattern;

import dev.ukdt.manifest.tree.Node;
import dev.ukdt.manifest.tree.Node.Kind;

/** The values of TOML. */
abstract class TomlValues extends TomlWords {
	private static final Pattern NUMBER = Pattern.compile(
			"[+-]?(0|[1-9](_?\\d)*)|0x\\p{XDigit}(_?\\p{XDigit})*|0o[0-7](_?[0-7])*|0b[01](_?[01])*");
	private static final Pattern FLOAT = Pattern.compile("[+-]?((0|[1-9](_?\\d)*)(\\.\\d(_?\\d)*)?([eE][+-]?\\d(_?\\d)*)?|inf|nan)");
	private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d([Tt ]\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?([Zz]|[+-]\\d\\d:\\d\\d)?)?|\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?");

	TomlValues(String text, boolean jinja) {
		super(text, jinja);
	}

	/** The value of an assignment. One that is no TOML is kept up to the line's end. */
	final Node valueOfLine() {
		var start = pos;
		if (atEnd() || isNewline(peek()) || peek() == '#') {
			problem(start, start, "expected a value behind =");
			return Node.scalar(Kind.NULL, start, start, "");
		}
		var node = value(1);
		if (node.kind() == Kind.WORD) {
			var end = lineEnd(pos);
			var hash = text.indexOf(" #", pos);
			end = hash >= 0 && hash < end ? hash : end;
			while (end > start && isBlank(text.charAt(end - 1))) {
				end--;
			}
			pos = Math.max(end, pos);
			problem(start, pos, quote(text.substring(start, pos)) + " is no TOML value: text stands between quotes");
			return Node.scalar(Kind.STRING, start, pos, text.substring(start, pos));
		}
		return node;
	}

	/** A value; of kind WORD when it is not TOML. */
	private Node value(int depth) {
		enter(depth);
		switch (peek()) {
		case '"', '\'':
			return string();
		case '[':
			return array(depth);
		case '{':
			if (jinja && peek(1) == '{') {
				var open = expression();
				var start = open.start();
				while (pos < length && !isNewline(peek()) && !isBlank(peek()) && ",]}#".indexOf(peek()) < 0) {
					pos++;
				}
				return Node.scalar(Kind.OPEN, start, pos, text.substring(start, pos));
			}
			return inlineTable(depth);
		default:
			return bare();
		}
	}

	private Node bare() {
		var start = pos;
		while (pos < length && !isNewline(peek()) && ",]}#".indexOf(peek()) < 0 && !isBlank(peek())) {
			pos++;
		}
		if (peek() == ' ' && pos - start == 10 && Character.isDigit(peek(1)) && text.charAt(start + 4) == '-') {
			pos++;
			while (pos < length && (Character.isDigit(peek()) || ":.+-Zz".indexOf(peek()) >= 0)) {
				pos++;
			}
		}
		var said = text.substring(start, pos);
		var kind = said.equals("true") || said.equals("false") ? Kind.BOOL
				: NUMBER.matcher(said).matches() ? Kind.INT
				: FLOAT.matcher(said).matches() ? Kind.FLOAT
				: DATE.matcher(said).matches() ? Kind.STRING : Kind.WORD;
		return Node.scalar(kind, start, pos, said);
	}

	private Node array(int depth) {
		var open = pos;
		var list = Node.list(pos).inBrackets();
		pos++;
		while (true) {
			skipSpaceAndNewlines();
			if (peek() == ']') {
				pos++;
				return list.endAt(pos);
			}
			if (atEnd() || peek() == '=' || peek() == '}') {
				problem(open, open + 1, "this bracket is never closed: expected ]");
				return list.endAt(pos);
			}
			var before = pos;
			if (peek() == ',') {
				problem(pos, pos + 1, "a value is missing before this comma");
			} else {
				list.add(element(depth));
			}
			skipSpaceAndNewlines();
			if (peek() == ',') {
				pos++;
			} else if (peek() != ']' && !atEnd()) {
				if (pos > before && lineBegins(pos) && Character.isLetter(peek()) || peek() == '[' && lineBegins(pos)) {
					problem(open, open + 1, "this bracket is never closed: expected ]");
					return list.endAt(pos);
				}
				if (!jinja) {
					problem(pos, pos + 1, "expected a comma or ] here");
				}
				pos += pos == before ? 1 : 0;
			}
		}
	}

	private boolean lineBegins(int at) {
		return at == 0 || isNewline(text.charAt(at - 1));
	}

	private Node element(int depth) {
		var node = value(depth + 1);
		if (node.kind() == Kind.WORD) {
			problem(node.start(), Math.max(node.end(), node.start() + 1), quote(node.text()) + " is no TOML value: text stands between quotes");
			pos = Math.max(node.end(), node.start());
			return Node.scalar(Kind.STRING, node.start(), node.end(), node.text());
		}
		return node;
	}

	private Node inlineTable(int depth) {
		var open = pos;
		var map = Node.map(pos).inBrackets();
		pos++;
		var comma = -1;
		while (true) {
			skipSpace();
			if (peek() == '}') {
				if (comma >= 0 && !jinja) {
					problem(comma, comma + 1, "no comma may stand before the closing brace");
				}
				pos++;
				return map.endAt(pos);
			}
			if (isNewline(peek()) && !atEnd() && closesBelow()) {
				problem(pos, pos, "an inline table must stand on one line");
				skipSpaceAndNewlines();
				continue;
			}
			if (atEnd() || isNewline(peek())) {
				problem(open, open + 1, "this brace is not closed on its line");
				return map.endAt(pos);
			}
			var path = keyPath('=');
			skipSpace();
			if (path.isEmpty() || peek() != '=') {
				var bad = pos;
				while (pos < length && !isNewline(peek()) && peek() != ',' && peek() != '}') {
					pos++;
				}
				problem(path.isEmpty() ? bad : path.getFirst().start(), Math.max(pos, bad + 1), "expected a key, = and a value");
				pos += pos == bad && peek() == ',' ? 1 : 0;
				continue;
			}
			pos++;
			skipSpace();
			TomlParser.put(map, path, element(depth));
			skipSpace();
			comma = -1;
			if (peek() == ',') {
				comma = pos++;
			} else if (peek() != '}' && !isNewline(peek()) && !atEnd()) {
				problem(pos, pos + 1, "expected a comma or } here");
			}
		}
	}

	/** Whether the brace is closed before the next assignment or table. */
	private boolean closesBelow() {
		var at = pos;
		while (at < length && at < pos + 2000) {
			var c = text.charAt(at++);
			if (c == '}') {
				return true;
			}
			if (c == '[') {
				return false;
			}
		}
		return false;
	}
}
