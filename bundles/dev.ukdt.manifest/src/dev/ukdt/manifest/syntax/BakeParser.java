package dev.ukdt.manifest.syntax;

import dev.ukdt.manifest.tree.Document;
import dev.ukdt.manifest.tree.Entry;
import dev.ukdt.manifest.tree.Node;
import dev.ukdt.manifest.tree.Node.Kind;

/** {@code rumprun-bake.conf}: {@code conf NAME ... fnoc} with one directive a line; a backslash continues a line. */
public final class BakeParser implements Parser {
	@Override
	public Document parse(String text) {
		return new Bake(text).read();
	}

	private static final class Bake extends Reading {
		private final Node root = Node.map(0);
		private Node conf;
		private int confHead;
		private int sectionStart;

		Bake(String text) {
			super(text);
		}

		Document read() {
			try {
				while (!atEnd()) {
					statement();
				}
				if (conf != null) {
					problem(confHead, confHead + 4, "this conf is never closed: expected fnoc");
					closeSection(length);
				}
			} catch (Stop e) {
				// The problem is told already.
			}
			closeSection(length);
			return document(root.endAt(length));
		}

		private void closeSection(int end) {
			sections.add(new Document.Section(sectionStart, end, conf == null ? root : conf));
			sectionStart = end;
		}

		private void statement() {
			skipSpace();
			if (isNewline(peek())) {
				pos++;
				return;
			}
			if (atEnd()) {
				return;
			}
			enter(1);
			var word = word();
			switch (word.text()) {
			case "conf" -> open(word);
			case "fnoc" -> close(word);
			default -> directive(word);
			}
		}

		private void open(Node word) {
			if (conf != null) {
				problem(confHead, confHead + 4, "this conf is not closed before the next: expected fnoc");
			}
			skipSpace();
			closeSection(word.start());
			confHead = word.start();
			conf = Node.map(word.start());
			sectionStart = pos;
			var name = atStatementEnd() ? Node.scalar(Kind.STRING, word.end(), word.end(), "") : word();
			if (name.text().isEmpty()) {
				problem(word.start(), word.end(), "a conf needs a name");
			}
			root.add(new Entry(name, conf));
			rest(Node.list(pos));
		}

		private void close(Node word) {
			if (conf == null) {
				problem(word.start(), word.end(), "there is no conf that fnoc could close");
				return;
			}
			conf.reach(word.end());
			closeSection(word.start());
			conf = null;
			sectionStart = word.end();
		}

		private void directive(Node word) {
			var list = Node.list(pos);
			rest(list);
			var target = conf == null ? root : conf;
			var single = list.items().size() == 1 && word.text().equals("version");
			var equals = word.text().indexOf('=');
			if (equals > 0 && word.text().matches("(?s)[A-Za-z_]\\w*=.*")) {
				target.add(new Entry(Node.scalar(Kind.STRING, word.start(), word.start() + equals, word.text().substring(0, equals)),
						Node.scalar(Kind.OPEN, word.start() + equals + 1, word.end(), word.text().substring(equals + 1))));
				return;
			}
			target.add(new Entry(word, single ? copy(list.items().getFirst()) : list));
			target.reach(list.end());
		}

		private static Node copy(Node node) {
			return Node.scalar(node.kind(), node.start(), node.end(), node.text());
		}

		private void rest(Node list) {
			skipSpace();
			while (!atStatementEnd()) {
				enter(2);
				list.add(word());
				skipSpace();
			}
		}

		private boolean atStatementEnd() {
			return atEnd() || isNewline(peek());
		}

		private Node word() {
			var start = pos;
			if (peek() == '"' || peek() == '\'') {
				var closed = passQuoted(peek() == '"');
				return Node.scalar(Kind.STRING, start, pos, text.substring(start + 1, closed ? pos - 1 : pos));
			}
			while (pos < length && !isBlank(peek()) && !isNewline(peek()) && !(peek() == '\\' && isNewline(peek(1)))) {
				if (peek() == '"' || peek() == '\'') {
					var close = text.indexOf(peek(), pos + 1);
					pos = close < 0 ? lineEnd(pos) : close + 1;
				} else {
					pos++;
				}
			}
			return Node.scalar(Kind.WORD, start, pos, text.substring(start, pos));
		}

		private void skipSpace() {
			while (pos < length) {
				if (isBlank(peek())) {
					pos++;
				} else if (peek() == '\\' && isNewline(peek(1))) {
					pos += peek(1) == '\r' && peek(2) == '\n' ? 3 : 2;
				} else if (peek() == '#') {
					comment();
				} else {
					return;
				}
			}
		}
	}
}
