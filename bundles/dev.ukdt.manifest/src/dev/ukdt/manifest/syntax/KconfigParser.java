package dev.ukdt.manifest.syntax;

import java.util.regex.Pattern;

import dev.ukdt.manifest.tree.Document;
import dev.ukdt.manifest.tree.Entry;
import dev.ukdt.manifest.tree.Node;
import dev.ukdt.manifest.tree.Node.Kind;
import dev.ukdt.manifest.tree.Span;

/** {@code .config} and Kconfig fragments: {@code CONFIG_NAME=value}, and {@code # CONFIG_NAME is not set}, which means n. */
public final class KconfigParser implements Parser {
	private static final Pattern NOT_SET = Pattern.compile("#\\s*(CONFIG_\\w+) is not set\\s*");
	private static final Pattern NUMBER = Pattern.compile("-?\\d+|0[xX]\\p{XDigit}+");

	@Override
	public Document parse(String text) {
		return new Kconfig(text).read();
	}

	private static final class Kconfig extends LineReading {
		Kconfig(String text) {
			super(text);
		}

		@Override
		void commentLine() {
			var start = pos;
			var end = lineEnd(pos);
			var match = NOT_SET.matcher(text).region(start, end);
			if (match.matches()) {
				root.add(new Entry(Node.scalar(Kind.STRING, match.start(1), match.end(1), match.group(1)),
						Node.scalar(Kind.BOOL, match.end(1), end, "n")));
				comments.add(new Span(start, match.start(1)));
				pos = end;
			} else {
				comment();
			}
		}

		@Override
		void setting() {
			var start = pos;
			var end = lineEnd(pos);
			while (pos < end && peek() != '=') {
				pos++;
			}
			var key = Node.scalar(Kind.STRING, start, pos, text.substring(start, pos));
			if (pos == end) {
				problem(start, end, "expected CONFIG_NAME=VALUE");
				root.add(new Entry(key, Node.scalar(Kind.NULL, end, end, "")));
				return;
			}
			if (!key.text().matches("CONFIG_\\w+")) {
				problem(start, pos, "an option is written CONFIG_NAME, in capitals and without blanks");
			}
			pos++;
			root.add(new Entry(key, value(end)));
			pos = end;
		}

		private Node value(int end) {
			var start = pos;
			while (end > start && isBlank(text.charAt(end - 1))) {
				end--;
			}
			var said = text.substring(start, end);
			if (said.equals("y") || said.equals("n") || said.equals("m")) {
				return Node.scalar(Kind.BOOL, start, end, said);
			}
			if (said.startsWith("\"")) {
				if (said.length() < 2 || !said.endsWith("\"")) {
					problem(start, end, "this quote is not closed on its line");
				}
				return Node.scalar(Kind.STRING, start, end, said.length() < 2 ? "" : said.substring(1, said.length() - 1));
			}
			if (said.isEmpty()) {
				return Node.scalar(Kind.NULL, start, end, said);
			}
			if (!NUMBER.matcher(said).matches()) {
				problem(start, end, "expected y, n, m, a number, or text between double quotes");
			}
			return Node.scalar(Kind.INT, start, end, said);
		}
	}
}
