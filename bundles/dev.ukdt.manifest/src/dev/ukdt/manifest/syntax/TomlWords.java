package dev.ukdt.manifest.syntax;

import java.util.ArrayList;
import java.util.List;

import dev.ukdt.manifest.tree.Node;
import dev.ukdt.manifest.tree.Node.Kind;
import dev.ukdt.manifest.tree.Span;

/** The words of TOML: keys and texts, and what may stand between them, with templates of Jinja where these are allowed. */
abstract class TomlWords extends Reading {
	final boolean jinja;

	TomlWords(String text, boolean jinja) {
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

	/** A text between quotes, over several lines between three of them. */
	final Node string() {
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
