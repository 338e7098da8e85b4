package dev.ukdt.manifest.syntax;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

import dev.ukdt.manifest.tree.Document;
import dev.ukdt.manifest.tree.Entry;
import dev.ukdt.manifest.tree.Node;
import dev.ukdt.manifest.tree.Node.Kind;

/** TOML 1.0, on demand under Jinja: its statements and comments are passed over, its expressions are values known later. */
public final class TomlParser implements Parser {
	private final boolean jinja;

	public TomlParser(boolean jinja) {
		this.jinja = jinja;
	}

	@Override
	public Document parse(String text) {
		return new Toml(text, jinja).read();
	}

	private static final class Toml extends TomlValues {
		private final Node root = Node.map(0);
		private final Set<Node> declared = Collections.newSetFromMap(new IdentityHashMap<>());
		private Node table = root;
		private int tableStart;

		Toml(String text, boolean jinja) {
			super(text, jinja);
		}

		Document read() {
			try {
				if (peek() == '\uFEFF') {
					pos++;
				}
				statements();
			} catch (Stop e) {
				// The problem is told already.
			}
			closeTable(length);
			return document(root.endAt(length));
		}

		private void statements() {
			while (true) {
				skipSpaceAndNewlines();
				if (atEnd()) {
					return;
				}
				if (peek() == '[') {
					header();
				} else if (jinja && at("{{")) {
					expression();
				} else {
					assignment();
				}
				endOfStatement();
			}
		}

		private void endOfStatement() {
			skipSpace();
			if (!atEnd() && !isNewline(peek())) {
				var start = pos;
				skipLine();
				problem(start, pos, "expected the end of the line here");
			}
		}

		private void header() {
			var start = pos;
			var array = at("[[");
			pos += array ? 2 : 1;
			var path = keyPath(']');
			skipSpace();
			if (at(array ? "]]" : "]")) {
				pos += array ? 2 : 1;
			} else {
				problem(start, pos, array ? "expected ]] behind the table's name" : "expected ] behind the table's name");
			}
			closeTable(start);
			tableStart = pos;
			if (path.isEmpty()) {
				table = Node.map(start);
				return;
			}
			table = open(path, start, array);
			table.reach(pos);
		}

		private Node open(List<Node> path, int start, boolean array) {
			var map = descend(root, path.subList(0, path.size() - 1));
			var last = path.getLast();
			var old = map.entry(last.text());
			if (array) {
				var list = old == null || !old.value().isList() ? Node.list(last.start()) : old.value();
				if (old == null || list != old.value()) {
					map.add(new Entry(last, list));
				}
				var item = Node.map(start);
				list.add(item);
				return item;
			}
			if (old != null && old.value().isMap() && (declared.add(old.value()) || jinja)) {
				return old.value();
			}
			var fresh = Node.map(start);
			declared.add(fresh);
			map.add(new Entry(last, fresh));
			if (old != null) {
				problem(last.start(), last.end(), "the table " + quote(last.text()) + " stands here a second time");
			}
			return fresh;
		}

		private void closeTable(int end) {
			sections.add(new Document.Section(tableStart, end, table));
		}

		private void assignment() {
			enter(0);
			var start = pos;
			var path = keyPath('=');
			skipSpace();
			if (path.isEmpty() || peek() != '=') {
				skipLine();
				problem(start, Math.max(pos, start + 1), path.isEmpty() ? "expected a key" : "expected = and a value behind the key");
				if (!path.isEmpty()) {
					var key = path.getLast();
					descend(table, path.subList(0, path.size() - 1)).add(new Entry(key, Node.scalar(Kind.NULL, key.end(), key.end(), "")));
				}
				return;
			}
			pos++;
			skipSpace();
			var value = valueOfLine();
			put(table, path, value);
		}
	}

	/** For inline tables and for the table that is open. */
	static void put(Node map, List<Node> path, Node value) {
		var holder = descend(map, path.subList(0, path.size() - 1));
		holder.add(new Entry(path.getLast(), value));
		holder.reach(value.end());
	}

	/** The map at the end of a dotted path, made where it is not there yet; of an array of tables the last one. */
	static Node descend(Node map, List<Node> path) {
		for (var key : path) {
			var old = map.entry(key.text());
			var next = old == null ? null : old.value();
			if (next != null && next.isList() && !next.items().isEmpty()) {
				next = next.items().getLast();
			}
			if (next == null || !next.isMap()) {
				next = Node.map(key.start());
				next.endAt(key.end());
				map.add(new Entry(key, next));
			}
			map = next;
		}
		return map;
	}

}
