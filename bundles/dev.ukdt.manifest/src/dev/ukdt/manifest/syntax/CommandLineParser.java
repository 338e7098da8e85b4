package dev.ukdt.manifest.syntax;

import dev.ukdt.manifest.tree.Document;
import dev.ukdt.manifest.tree.Entry;
import dev.ukdt.manifest.tree.Node;
import dev.ukdt.manifest.tree.Node.Kind;
import dev.ukdt.manifest.tree.Span;

/** {@code cmdline.txt}: words on the first line that has any, each {@code key=value} or a bare flag. What stands below is not read by the firmware. */
public final class CommandLineParser implements Parser {
	@Override
	public Document parse(String text) {
		return new Words(text).read();
	}

	private static final class Words extends Reading {
		private final Node root = Node.map(0);

		Words(String text) {
			super(text);
		}

		Document read() {
			try {
				words(lineEnd(0));
				while (!atEnd()) {
					skipBlanks();
					if (isNewline(peek())) {
						pos++;
					} else if (peek() == '#') {
						comment();
					} else {
						var start = pos;
						skipLine();
						mild(start, pos, "only the first line is read");
					}
				}
			} catch (Stop e) {
				// The problem is told already.
			}
			return document(root.endAt(length));
		}

		private void words(int end) {
			skipBlanks();
			if (peek() == '#') {
				mild(pos, end, "there are no comments on the first line: this is read as options");
				comments.add(new Span(pos, end));
				pos = end;
			}
			while (pos < end) {
				enter(1);
				word(end);
				skipBlanks();
			}
		}

		private void word(int end) {
			var start = pos;
			var equals = -1;
			var quoted = false;
			while (pos < end && (quoted || !isBlank(peek()))) {
				quoted ^= peek() == '"';
				if (equals < 0 && peek() == '=') {
					equals = pos;
				}
				pos++;
			}
			if (quoted) {
				problem(start, pos, "this quote is never closed");
			}
			var keyEnd = equals < 0 ? pos : equals;
			var key = Node.scalar(Kind.STRING, start, keyEnd, text.substring(start, keyEnd));
			root.add(new Entry(key, equals < 0 ? Node.scalar(Kind.OPEN, pos, pos, "") : Node.scalar(Kind.WORD, equals + 1, pos, text.substring(equals + 1, pos))));
		}
	}
}
