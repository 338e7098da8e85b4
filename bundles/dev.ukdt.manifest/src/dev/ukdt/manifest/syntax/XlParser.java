package dev.ukdt.manifest.syntax;

import dev.ukdt.manifest.tree.Document;
import dev.ukdt.manifest.tree.Entry;
import dev.ukdt.manifest.tree.Node;
import dev.ukdt.manifest.tree.Node.Kind;

/** Xen's {@code xl.cfg}: {@code KEY = "text" | number | [ list ]}. What only xm could read, which ran such files as Python, is told as mild. */
public final class XlParser implements Parser {
	@Override
	public Document parse(String text) {
		return new Xl(text).read();
	}

	private static final class Xl extends Reading {
		private final Node root = Node.map(0);

		Xl(String text) {
			super(text);
		}

		Document read() {
			try {
				while (!atEnd()) {
					statement();
				}
			} catch (Stop e) {
				// The problem is told already.
			}
			return document(root.endAt(length));
		}

		private void statement() {
			skipToToken();
			if (peek() == ';') {
				pos++;
				return;
			}
			if (atEnd()) {
				return;
			}
			enter(1);
			var start = pos;
			while (Character.isLetterOrDigit(peek()) || peek() == '_') {
				pos++;
			}
			var key = Node.scalar(Kind.STRING, start, pos, text.substring(start, pos));
			skipBlanks();
			var added = peek() == '+' && peek(1) == '=';
			if (added) {
				pos++;
			}
			if (key.text().isEmpty() || peek() != '=' || peek(1) == '=') {
				foreign(start, key);
				return;
			}
			pos++;
			skipBlanks();
			if (isNewline(peek()) || atEnd()) {
				problem(key.start(), pos, "expected a value behind =");
				root.add(new Entry(key, Node.scalar(Kind.NULL, pos, pos, "")));
				return;
			}
			var value = value(1);
			root.add(new Entry(key, value));
			end(value);
		}

		/** A line that is no setting: Python, which xm took, or nonsense. */
		private void foreign(int start, Node key) {
			skipLine();
			var line = text.substring(start, pos).strip();
			if (line.matches("(import|from|def|if|else|elif|for|print|return|try|except|pass|while|os|sys)\\b.*")
					|| text.startsWith("    ", Math.max(0, start - 4)) && line.matches("[\\w.]+\\s*(\\(|=).*")) {
				mild(start, pos, "xl reads no Python: only the old xm ran such a line");
			} else {
				problem(start, Math.max(pos, start + 1), "expected KEY = VALUE");
				if (!key.text().isEmpty()) {
					root.add(new Entry(key, Node.scalar(Kind.NULL, key.end(), key.end(), "")));
				}
			}
		}

		private void end(Node value) {
			skipBlanks();
			if (peek() == '#') {
				comment();
			} else if (peek() == ';') {
				pos++;
			} else if (!isNewline(peek()) && !atEnd()) {
				var start = pos;
				var operator = "+%.*".indexOf(peek()) >= 0;
				skipLine();
				if (operator) {
					mild(start, pos, "xl computes nothing: only the old xm ran such an expression");
				} else {
					problem(start, pos, "expected the end of the line or a semicolon here");
				}
			}
		}

		private Node value(int depth) {
			enter(depth);
			return switch (peek()) {
			case '"', '\'' -> string();
			case '[' -> list(depth, ']');
			case '(' -> {
				mild(pos, pos + 1, "xl knows no lists in round brackets");
				yield list(depth, ')');
			}
			default -> bare();
			};
		}

		private Node list(int depth, char close) {
			var open = pos;
			var list = Node.list(pos).inBrackets();
			pos++;
			while (true) {
				skipToToken();
				if (peek() == close) {
					pos++;
					return list.endAt(pos);
				}
				if (atEnd() || peek() == '=') {
					problem(open, open + 1, "this bracket is never closed: expected " + close);
					return list.endAt(pos);
				}
				var before = pos;
				list.add(value(depth + 1));
				skipToToken();
				if (peek() == ',') {
					pos++;
				} else if (peek() != close && !atEnd()) {
					if (peek() == '"' || peek() == '\'' || peek() == '+' || peek() == '%') {
						mild(pos, pos + 1, "expected a comma: only the old xm joined texts");
						pos += peek() == '+' || peek() == '%' ? 1 : 0;
					} else {
						problem(pos, pos + 1, "expected a comma or " + close + " here");
						pos += pos == before ? 1 : 0;
					}
				}
			}
		}

		private Node string() {
			var start = pos;
			var quote = peek();
			pos++;
			var value = new StringBuilder();
			while (pos < length && peek() != quote && !isNewline(peek())) {
				if (peek() == '\\' && pos + 1 < length) {
					pos++;
				}
				value.append(peek());
				pos++;
			}
			if (peek() != quote) {
				pos = Math.min(pos, length);
				problem(start, pos, "this quote is not closed on its line");
				return Node.scalar(Kind.STRING, start, pos, value.toString());
			}
			pos++;
			// xl keeps every value as text and reads numbers from it, quoted or not
			var number = Scalars.number(value.toString(), true) == Kind.INT;
			return Node.scalar(number ? Kind.WORD : Kind.STRING, start, pos, value.toString());
		}

		private Node bare() {
			var start = pos;
			while (pos < length && !isBlank(peek()) && !isNewline(peek()) && ",;]#\"'".indexOf(peek()) < 0) {
				pos++;
			}
			var said = text.substring(start, pos);
			if (Scalars.number(said, true) == Kind.INT) {
				return Node.scalar(Kind.INT, start, pos, said);
			}
			if (said.matches("@@?\\w+@@?|\\$\\{?\\w+}?|<\\w+>")) {
				return Node.scalar(Kind.OPEN, start, pos, said);
			}
			if (said.matches("[A-Za-z_][\\w.]*(\\(.*)?")) {
				mild(start, pos, "xl takes only numbers, quoted text and lists as values");
				skipCall();
			} else {
				problem(start, Math.max(pos, start + 1), "expected a number, quoted text or a list");
				if (pos == start) {
					pos++;
				}
			}
			return Node.scalar(Kind.OPEN, start, Math.min(pos, length), said);
		}

		/** Passes over the arguments of a call of Python. */
		private void skipCall() {
			var line = lineEnd(pos);
			var nested = peek(-1) == '(' ? 1 : 0;
			while (pos < line && (nested > 0 || peek() == '(')) {
				nested += peek() == '(' ? 1 : peek() == ')' ? -1 : 0;
				pos++;
			}
		}
	}
}
