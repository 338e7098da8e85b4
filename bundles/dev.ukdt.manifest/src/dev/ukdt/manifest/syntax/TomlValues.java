package dev.ukdt.manifest.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import dev.ukdt.manifest.tree.Node;
import dev.ukdt.manifest.tree.Node.Kind;
import dev.ukdt.manifest.tree.Span;

/** Keys and values of TOML. */
abstract class TomlValues extends Reading {
	private static final Pattern NUMBER = Pattern.compile(
			"[+-]?(0|[1-9](_?\\d)*)|0x\\p{XDigit}(_?\\p{XDigit})*|0o[0-7](_?[0-7])*|0b[01](_?[01])*");
	private static final Pattern FLOAT = Pattern.compile("[+-]?((0|[1-9](_?\\d)*)(\\.\\d(_?\\d)*)?([eE][+-]?\\d(_?\\d)*)?|inf|nan)");
	private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d([Tt ]\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?([Zz]|[+-]\\d\\d:\\d\\d)?)?|\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?");
	final boolean jinja;

	TomlValues(String text, boolean jinja) {
		super(text);
		this.jinja = jinja;
	}

	final void skipSpace() {
		while (pos < length) {
			if (isBlank(peek())) {
				pos++;
			} else if (peek() == '#') {
				comment();
			} else if (!statement()) {
				return;
			}
		}
	}

	final void skipSpaceAndNewlines() {
		skipSpace();
		while (isNewline(peek()) && !atEnd()) {
			pos++;
			skipSpace();
		}
	}

	/** Passes over a statement or a comment of Jinja. */
	private boolean statement() {
		if (!jinja || peek() != '{' || peek(1) != '%' && peek(1) != '#') {
			return false;
		}
		var start = pos;
		var close = text.indexOf(peek(1) == '%' ? "%}" : "#}", pos + 2);
		if (close < 0) {
			problem(start, start + 2, "this is never closed: expected " + (peek(1) == '%' ? "%}" : "#}"));
		}
		pos = close < 0 ? length : close + 2;
		comments.add(new Span(start, pos));
		return true;
	}

	/** An expression of Jinja; stands on its braces. */
	final Node expression() {
		var start = pos;
		var close = text.indexOf("}}", pos + 2);
		if (close < 0) {
			problem(start, start + 2, "this expression is never closed: expected }}");
		}
		pos = close < 0 ? length : close + 2;
		return Node.scalar(Kind.OPEN, start, pos, text.substring(start, pos));
	}

	/** Keys between dots; empty when there is none. */
	final List<Node> keyPath(char until) {
		var path = new ArrayList<Node>();
		while (true) {
			skipSpace();
			var key = key();
			if (key == null) {
				if (!path.isEmpty()) {
					problem(pos - 1, pos, "a key is missing behind the dot");
				}
				return path;
			}
			path.add(key);
			if (path.size() > Node.DEEPEST) {
				enter(path.size());
			}
			skipSpace();
			if (peek() != '.') {
				return path;
			}
			pos++;
		}
	}

	private Node key() {
		if (peek() == '"' || peek() == '\'') {
			return string();
		}
		var start = pos;
		while (pos < length) {
			if (jinja && at("{{")) {
				expression();
			} else if (Character.isLetterOrDigit(peek()) || peek() == '_' || peek() == '-' || peek() == '$' || peek() == '@') {
				pos++;
			} else {
				break;
			}
		}
		if (pos == start) {
			return null;
		}
		var said = text.substring(start, pos);
		if (said.chars().anyMatch(c -> c > 127 || c == '$' || c == '@') && !said.contains("{{")) {
			problem(start, pos, "such a key must stand between quotes");
		}
		return Node.scalar(Kind.STRING, start, pos, said);
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

	private Node string() {
		var start = pos;
		var quote = peek();
		var many = peek(1) == quote && peek(2) == quote;
		pos += many ? 3 : 1;
		if (many && peek() == '\r') {
			pos++;
		}
		if (many && peek() == '\n') {
			pos++;
		}
		var value = new StringBuilder();
		while (pos < length) {
			var c = peek();
			if (c == quote && (!many || peek(1) == quote && peek(2) == quote)) {
				pos += many ? 3 : 1;
				while (many && peek() == quote) {
					value.append(quote);
					pos++;
				}
				return Node.scalar(Kind.STRING, start, pos, value.toString());
			}
			if (jinja && c == '{' && (peek(1) == '{' || peek(1) == '%')) {
				var close = text.indexOf(peek(1) == '{' ? "}}" : "%}", pos + 2);
				var end = close < 0 ? pos + 2 : close + 2;
				value.append(text, pos, end);
				pos = end;
			} else if (c == '\\' && quote == '"') {
				pos += Escapes.read(this, value, Escapes.TOML);
			} else if (isNewline(c) && !many) {
				break;
			} else {
				value.append(c);
				pos++;
			}
		}
		problem(start, lineEnd(start), many ? "these quotes are never closed" : "this quote is not closed on its line");
		return Node.scalar(Kind.STRING, start, Math.min(pos, length), value.toString());
	}
}
