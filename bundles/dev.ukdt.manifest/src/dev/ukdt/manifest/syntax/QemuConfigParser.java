package dev.ukdt.manifest.syntax;

import dev.ukdt.manifest.tree.Document;
import dev.ukdt.manifest.tree.Entry;
import dev.ukdt.manifest.tree.Node;
import dev.ukdt.manifest.tree.Node.Kind;

/** QEMU's {@code -readconfig}: groups with an id or without, below them lines {@code key = "value"}. A group's id is its map's label. */
public final class QemuConfigParser implements Parser {
	@Override
	public Document parse(String text) {
		return new QemuConfig(text).read();
	}

	private static final class QemuConfig extends LineReading {
		private Node group;
		private int groupStart;

		QemuConfig(String text) {
			super(text);
		}

		@Override
		void end() {
			closeGroup(length);
		}

		private void closeGroup(int end) {
			sections.add(new Document.Section(groupStart, end, group == null ? root : group));
		}

		@Override
		void head() {
			var start = pos;
			closeGroup(start);
			var end = lineEnd(pos);
			pos++;
			var from = pos;
			while (pos < end && peek() != ']' && !isBlank(peek())) {
				pos++;
			}
			var name = Node.scalar(Kind.STRING, from, pos, text.substring(from, pos));
			skipBlanks();
			var id = "";
			if (peek() == '"') {
				var close = text.indexOf('"', pos + 1);
				if (close > 0 && close < end) {
					id = text.substring(pos + 1, close);
					pos = close + 1;
				}
			}
			if (peek() != ']') {
				problem(start, end, "a group is written [NAME] or [NAME \"ID\"]");
			}
			pos = end;
			group = Node.map(start).labelled(id);
			group.endAt(end);
			groupStart = end;
			root.add(new Entry(name, group));
		}

		@Override
		void setting() {
			var start = pos;
			var end = lineEnd(pos);
			var key = key(end);
			skipBlanks();
			var value = Node.scalar(Kind.NULL, pos, pos, "");
			if (peek() != '=') {
				problem(start, end, "expected KEY = \"VALUE\"");
			} else {
				pos++;
				skipBlanks();
				value = value(end);
			}
			pos = end;
			if (group == null) {
				problem(start, end, "a setting must stand below a [group]");
			} else {
				group.add(new Entry(key, value));
				group.reach(value.end());
			}
		}

		private Node value(int end) {
			var from = pos;
			var close = peek() == '"' ? text.indexOf('"', pos + 1) : -1;
			if (close < 0 || close >= end) {
				problem(from, Math.max(end, from), "the value must stand between double quotes");
				return Node.scalar(Kind.WORD, from, end, text.substring(from, end).replace("\"", ""));
			}
			pos = close + 1;
			skipBlanks();
			if (pos < end && peek() != '#') {
				problem(pos, end, "nothing may stand behind the closing quote");
			} else if (pos < end) {
				comment();
			}
			return Node.scalar(Kind.WORD, from, close + 1, text.substring(from + 1, close));
		}
	}
}
