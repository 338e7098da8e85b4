package dev.ukdt.manifest.syntax;

import java.util.ArrayDeque;
import java.util.Deque;

import dev.ukdt.manifest.tree.Document;
import dev.ukdt.manifest.tree.Entry;
import dev.ukdt.manifest.tree.Node;
import dev.ukdt.manifest.tree.Node.Kind;
import dev.ukdt.manifest.tree.Span;

/**
 * XML without namespaces' meaning and without external entities. An element is a map: attributes are entries {@code @name}, child
 * elements entries with their names, text that is not blank an entry {@code #text}.
 */
public final class XmlParser implements Parser {
	/** The key under which an element's text stands. */
	public static final String TEXT = "#text";

	@Override
	public Document parse(String text) {
		return new Xml(text).read();
	}

	private static final class Xml extends Reading {
		private final Node root = Node.map(0);
		private final Deque<Entry> open = new ArrayDeque<>();

		Xml(String text) {
			super(text);
		}

		Document read() {
			try {
				if (peek() == '\uFEFF') {
					pos++;
				}
				while (!atEnd()) {
					if (peek() == '<') {
						markup();
					} else {
						text();
					}
				}
				if (!open.isEmpty()) {
					var key = open.peek().key();
					problem(key.start(), key.end(), "the element <" + key.text() + "> is never closed");
				} else if (root.entries().isEmpty() && !hasProblems()) {
					problem(0, length, "expected an element");
				}
			} catch (Stop e) {
				// The problem is told already.
			}
			open.forEach(entry -> entry.value().endAt(length));
			return document(root.endAt(length));
		}

		private Node holder() {
			return open.isEmpty() ? root : open.peek().value();
		}

		private void text() {
			var start = pos;
			var next = text.indexOf('<', pos);
			pos = next < 0 ? length : next;
			var from = start;
			var to = pos;
			while (from < to && Character.isWhitespace(text.charAt(from))) {
				from++;
			}
			while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
				to--;
			}
			if (from == to) {
				return;
			}
			if (open.isEmpty()) {
				problem(from, lineEnd(from), "text cannot stand outside of an element");
				return;
			}
			holder().add(new Entry(Node.scalar(Kind.STRING, from, from, TEXT), Node.scalar(Kind.WORD, from, to, decoded(from, to))));
		}

		private void markup() {
			var start = pos;
			if (at("<!--")) {
				passOver("-->", "this comment is never closed");
				comments.add(new Span(start, pos));
			} else if (at("<![CDATA[")) {
				passOver("]]>", "this CDATA is never closed");
				if (!open.isEmpty()) {
					holder().add(new Entry(Node.scalar(Kind.STRING, start, start, TEXT), Node.scalar(Kind.STRING, start, pos, text.substring(start, pos))));
				}
			} else if (at("<?")) {
				passOver("?>", "this instruction is never closed");
			} else if (at("<!")) {
				passOver(">", "this declaration is never closed");
			} else if (at("</")) {
				close();
			} else {
				open();
			}
		}

		private void passOver(String end, String message) {
			var start = pos;
			var found = text.indexOf(end, pos + 2);
			if (found < 0) {
				problem(start, start + 2, message);
			}
			pos = found < 0 ? length : found + end.length();
		}

		private Node name() {
			var start = pos;
			while (pos < length && (Character.isLetterOrDigit(peek()) || "_-.:".indexOf(peek()) >= 0)) {
				pos++;
			}
			return Node.scalar(Kind.STRING, start, pos, text.substring(start, pos));
		}

		private void close() {
			var start = pos;
			pos += 2;
			var name = name();
			skipSpace();
			if (peek() == '>') {
				pos++;
			} else {
				problem(start, pos, "expected > here");
			}
			if (open.stream().noneMatch(entry -> entry.key().text().equals(name.text()))) {
				problem(start, pos, "there is no open element <" + name.text() + ">");
				return;
			}
			while (!open.isEmpty()) {
				var entry = open.pop();
				if (entry.key().text().equals(name.text())) {
					entry.value().endAt(pos);
					return;
				}
				entry.value().endAt(start);
				problem(entry.key().start(), entry.key().end(), "the element <" + entry.key().text() + "> is not closed before </" + name.text() + ">");
			}
		}

		private void open() {
			var start = pos;
			pos++;
			var name = name();
			if (name.text().isEmpty()) {
				problem(start, start + 1, "< must be written &lt; in text");
				return;
			}
			enter(open.size());
			var element = Node.map(start);
			var entry = new Entry(name, element);
			var parent = holder();
			while (true) {
				skipSpace();
				if (atEnd() || peek() == '<') {
					problem(start, pos, "this tag is never closed: expected >");
					break;
				}
				if (at("/>")) {
					pos += 2;
					parent.add(new Entry(name, element.endAt(pos)));
					return;
				}
				if (peek() == '>') {
					pos++;
					break;
				}
				attribute(element);
			}
			parent.add(entry);
			element.endAt(pos);
			open.push(entry);
		}

		private void attribute(Node element) {
			var start = pos;
			var name = name();
			if (name.text().isEmpty()) {
				problem(pos, pos + 1, "this character cannot stand in a tag");
				pos++;
				return;
			}
			var key = Node.scalar(Kind.STRING, name.start(), name.end(), "@" + name.text());
			skipSpace();
			if (peek() != '=') {
				problem(start, pos, "expected = and a value behind the attribute");
				return;
			}
			pos++;
			skipSpace();
			var quote = peek();
			var close = quote == '"' || quote == '\'' ? text.indexOf(quote, pos + 1) : -1;
			if (close < 0) {
				problem(pos, Math.min(pos + 1, length), "expected a value between quotes");
				while (pos < length && peek() != '>' && peek() != '<' && !isNewline(peek())) {
					pos++;
				}
				return;
			}
			element.add(new Entry(key, Node.scalar(Kind.WORD, pos, close + 1, decoded(pos + 1, close))));
			pos = close + 1;
		}

		private String decoded(int from, int to) {
			var said = text.substring(from, to);
			return said.indexOf('&') < 0 ? said
					: said.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&apos;", "'").replace("&amp;", "&");
		}

		private void skipSpace() {
			while (pos < length && Character.isWhitespace(peek())) {
				pos++;
			}
		}
	}
}
