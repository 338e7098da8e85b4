package dev.ukdt.manifest.syntax;

import dev.ukdt.manifest.tree.Node;
import dev.ukdt.manifest.tree.Node.Kind;

/** The scalars of YAML, keys among them. */
abstract class YamlScalars extends YamlTokens {
	YamlScalars(String text) {
		super(text);
	}

	/** A key, up to before its colon; never empty, unless the colon stands here. */
	final Node key() {
		return switch (peek()) {
		case '"', '\'' -> quoted();
		case '*' -> alias();
		default -> {
			var start = pos;
			var end = pos;
			while (pos < length && !isNewline(peek()) && !(peek() == ':' && isEndOfToken(1)) && !(peek() == '#' && pos > start && isBlank(peek(-1)))) {
				if (!isBlank(peek())) {
					end = pos + 1;
				}
				pos++;
			}
			refuseIndicator(start);
			yield Node.scalar(Kind.STRING, start, end, text.substring(start, end));
		}
		};
	}

	private void refuseIndicator(int start) {
		if (start < length && "%@`".indexOf(text.charAt(start)) >= 0) {
			problem(start, start + 1, "nothing can begin with " + text.charAt(start) + " in YAML: put it between quotes");
		}
	}

	final Node quoted() {
		var start = pos;
		var quote = peek();
		var value = new StringBuilder();
		pos++;
		while (pos < length) {
			var c = text.charAt(pos);
			if (c == quote) {
				if (quote == '\'' && peek(1) == '\'') {
					value.append('\'');
					pos += 2;
					continue;
				}
				pos++;
				return Node.scalar(Kind.STRING, start, pos, value.toString());
			}
			if (c == '\\' && quote == '"') {
				pos += Escapes.read(this, value, Escapes.YAML);
			} else if (isNewline(c)) {
				fold(value);
			} else {
				value.append(c);
				pos++;
			}
		}
		problem(start, Math.min(lineEnd(start), length), "this quote is never closed");
		return Node.scalar(Kind.STRING, start, length, value.toString());
	}

	/** A line break inside a flow scalar: one becomes a blank, more become newlines. */
	private void fold(StringBuilder value) {
		var breaks = 0;
		while (pos < length && (isNewline(peek()) || isBlank(peek()))) {
			if (peek() == '\n' || peek() == '\r' && peek(1) != '\n') {
				breaks++;
			}
			pos++;
		}
		value.append(breaks > 1 ? "\n".repeat(breaks - 1) : " ");
	}

	final Node plainInFlow() {
		var start = pos;
		var end = pos;
		while (pos < length) {
			var c = text.charAt(pos);
			if (",[]{}".indexOf(c) >= 0 || isNewline(c) || c == ':' && (isEndOfToken(1) || ",[]{}".indexOf(peek(1)) >= 0)
					|| c == '#' && pos > start && isBlank(peek(-1))) {
				break;
			}
			if (!isBlank(c)) {
				end = pos + 1;
			}
			pos++;
		}
		refuseIndicator(start);
		var said = text.substring(start, end);
		return Node.scalar(Scalars.yaml(said), start, end, said);
	}

	/** A plain scalar of a block: goes on over lines that are indented deeper than {@code indent}. */
	final Node plain(int indent) {
		var start = pos;
		refuseIndicator(start);
		var end = plainLine();
		StringBuilder folded = null;
		while (!atEnd() && isNewline(peek())) {
			var mark = pos;
			skipBlankLines();
			if (atEnd() || column() <= indent || peek() == '#' || atMarker("---") || atMarker("...")) {
				pos = mark;
				break;
			}
			if (folded == null) {
				folded = new StringBuilder(text.substring(start, end));
			}
			var lineBegin = pos;
			end = plainLine();
			if (peek() == ':') {
				problem(lineBegin, pos + 1, "a key cannot stand here: it continues the value above; check the indentation");
				skipLine();
			}
			folded.append(' ').append(text, lineBegin, Math.max(lineBegin, end));
			end = Math.max(end, lineBegin);
		}
		var said = folded == null ? text.substring(start, end) : folded.toString();
		return Node.scalar(folded == null ? Scalars.yaml(said) : Kind.STRING, start, end, said);
	}

	private void skipBlankLines() {
		while (pos < length && (isNewline(peek()) || isBlank(peek()))) {
			pos++;
		}
	}

	/** @return where the text on this line ends; stands behind it, on a colon, a comment or the newline */
	private int plainLine() {
		var end = pos;
		var start = pos;
		while (pos < length && !isNewline(peek())) {
			var c = peek();
			if (c == ':' && isEndOfToken(1) || c == '#' && pos > start && isBlank(peek(-1))) {
				break;
			}
			if (!isBlank(c)) {
				end = pos + 1;
			}
			pos++;
		}
		return end;
	}

	/** A literal or folded scalar below its parent's indentation. */
	final Node blockScalar(int parentIndent) {
		var start = pos;
		pos++;
		var indent = -1;
		while ("+-0123456789".indexOf(peek()) >= 0 && peek() != 0) {
			if (Character.isDigit(peek())) {
				indent = Math.max(parentIndent, 0) + peek() - '0';
			}
			pos++;
		}
		skipBlanks();
		if (peek() == '#') {
			comment();
		} else if (!isNewline(peek()) && !atEnd()) {
			var bad = pos;
			skipLine();
			problem(bad, pos, "the text of a block begins on the next line");
		}
		var end = pos;
		var value = new StringBuilder();
		while (pos < length) {
			var line = pos;
			pos += peek() == '\r' && peek(1) == '\n' ? 2 : 1;
			var first = pos;
			while (pos < length && peek() == ' ' && (indent < 0 || pos - first < indent)) {
				pos++;
			}
			var blank = atEnd() || isNewline(peek());
			if (!blank && indent < 0) {
				indent = pos - first;
				if (indent <= parentIndent) {
					pos = line;
					break;
				}
			}
			if (!blank && pos - first < indent) {
				pos = line;
				break;
			}
			var from = pos;
			skipLine();
			value.append(text, from, pos).append('\n');
			end = blank ? end : pos;
		}
		return Node.scalar(Kind.STRING, start, end, value.toString());
	}
}
