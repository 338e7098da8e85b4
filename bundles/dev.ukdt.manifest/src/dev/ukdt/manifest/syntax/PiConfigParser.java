package dev.ukdt.manifest.syntax;

import java.util.List;

import dev.ukdt.manifest.tree.Document;
import dev.ukdt.manifest.tree.Entry;
import dev.ukdt.manifest.tree.Node;
import dev.ukdt.manifest.tree.Node.Kind;
import dev.ukdt.manifest.tree.Span;

/** {@code config.txt} of the Raspberry Pi: lines {@code key=value} below filters in brackets, and two directives without an equals sign. */
public final class PiConfigParser implements Parser {
	private static final List<String> DIRECTIVES = List.of("include", "initramfs");

	@Override
	public Document parse(String text) {
		return new PiConfig(text).read();
	}

	private static final class PiConfig extends LineReading {
		private Node section = root;
		private int sectionStart;

		PiConfig(String text) {
			super(text);
		}

		@Override
		void end() {
			sections.add(new Document.Section(sectionStart, length, section));
		}

		@Override
		void head() {
			var start = pos;
			sections.add(new Document.Section(sectionStart, start, section));
			var end = lineEnd(pos);
			var close = text.substring(pos, end).indexOf(']') + pos;
			if (close < pos) {
				problem(start, end, "expected ] behind the filter");
				close = end;
			}
			var name = Node.scalar(Kind.STRING, start, Math.min(close + 1, end), text.substring(start, Math.min(close + 1, end)));
			pos = end;
			section = Node.map(start);
			section.endAt(end);
			sectionStart = end;
			root.add(new Entry(name, section));
		}

		@Override
		void setting() {
			var start = pos;
			var end = lineEnd(pos);
			var key = key(end);
			var keyEnd = pos;
			skipBlanks();
			if (peek() == '=' && pos < end) {
				pos++;
				skipBlanks();
			} else if (!DIRECTIVES.contains(key.text())) {
				mild(start, end, "expected KEY=VALUE: the firmware passes over this line");
				pos = end;
				section.add(new Entry(key, Node.scalar(Kind.OPEN, keyEnd, keyEnd, "")));
				return;
			}
			var from = pos;
			var last = remark(from, end);
			while (last > from && isBlank(text.charAt(last - 1))) {
				last--;
			}
			pos = end;
			section.add(new Entry(key, Node.scalar(from == last ? Kind.NULL : Kind.WORD, from, last, text.substring(from, last))));
			section.reach(last);
			if (end - start > 98) {
				mild(start + 98, end, "the firmware reads at most 98 characters of a line");
			}
		}

		/** Behind a number the firmware reads no further, so a remark there does no harm. @return where the value ends */
		private int remark(int from, int end) {
			var hash = text.substring(from, end).indexOf(" #") + from;
			if (hash < from) {
				return end;
			}
			comments.add(new Span(hash + 1, end));
			return hash;
		}
	}
}
