package dev.ukdt.manifest.syntax;

import java.util.Set;

import dev.ukdt.manifest.syntax.JsonParser.Leniency;
import dev.ukdt.manifest.tree.Node;
import dev.ukdt.manifest.tree.Node.Kind;
import dev.ukdt.manifest.tree.Span;

/** The words of JSON: strings, numbers and names, and the comments between them. */
abstract class JsonWords extends Reading {
	private final Set<Leniency> allowed;

	JsonWords(String text, Set<Leniency> allowed) {
		super(text);
		this.allowed = allowed;
	}

	final boolean allows(Leniency leniency) {
		return allowed.contains(leniency);
	}

	/** Text between quotes, at the first of them. */
	final Node string() {
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

	/** What stands between spaces and punctuation; empty when there is nothing. */
	final Node word() {
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
			if (said.startsWith("$") && allows(Leniency.VARIABLES)) {
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

	final void skipSpace() {
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
		if (!allows(Leniency.COMMENTS)) {
			problem(start, pos, "JSON has no comments");
		}
	}
}
