package dev.ukdt.manifest.tree;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A value of a manifest with its place in the text, whatever the syntax. Offsets count UTF-16 units from the start of the text,
 * {@code end} is exclusive. Parsers build it, afterwards nobody changes it. Nothing is deeper than {@link #DEEPEST}, so walks may recurse.
 */
public final class Node {
	/** How deep values may be nested; parsers stop with a problem beyond it. */
	public static final int DEEPEST = 120;
	private static final int INDEX_FROM = 12;

	/** What a value is. */
	public enum Kind {
		/** Keys and values, in the order they are written; keys may repeat. */
		MAP,
		/** Values without keys. */
		LIST,
		/** Text that is surely text, such as a quoted one. */
		STRING,
		/** A bare word of a syntax without types: text that may also be read as a number or a boolean. */
		WORD, INT, FLOAT, BOOL,
		/** A value that says nothing: absent, or null. */
		NULL,
		/** A value that is known only later, such as a placeholder of a template or a reference to an anchor: fits every type. */
		OPEN
	}

	private final Kind kind;
	private final int start;
	private int end;
	private final String text;
	private int indent = -1;
	private boolean flow;
	private boolean continued;
	private String label = "";
	private Node parent;
	private List<Entry> entries = List.of();
	private List<Node> items = List.of();
	private Map<String, Entry> index;

	private Node(Kind kind, int start, int end, String text) {
		this.kind = kind;
		this.start = start;
		this.end = end;
		this.text = text;
	}

	public static Node scalar(Kind kind, int start, int end, String text) {
		return new Node(kind, start, end, text);
	}

	public static Node map(int start) {
		var node = new Node(Kind.MAP, start, start, "");
		node.entries = new ArrayList<>();
		return node;
	}

	public static Node list(int start) {
		var node = new Node(Kind.LIST, start, start, "");
		node.items = new ArrayList<>();
		return node;
	}

	public Kind kind() {
		return kind;
	}

	public int start() {
		return start;
	}

	public int end() {
		return end;
	}

	/** The text that a scalar means, without quotes and with escapes resolved; empty for maps and lists. */
	public String text() {
		return text;
	}

	/** The column at which the entries of a block begin, in syntaxes where indentation counts; -1 otherwise. */
	public int indent() {
		return indent;
	}

	/** Whether a map or list is written between brackets. */
	public boolean flow() {
		return flow;
	}

	/** Whether the text adds entries to a map in other places, which are not below it in the tree. */
	public boolean continued() {
		return continued;
	}

	/** What else a section's head says, such as the id in {@code [device "id"]}. */
	public String label() {
		return label;
	}

	/** The map or list that holds this; null for a root and for keys. */
	public Node parent() {
		return parent;
	}

	public List<Entry> entries() {
		return Collections.unmodifiableList(entries);
	}

	public List<Node> items() {
		return Collections.unmodifiableList(items);
	}

	public boolean isScalar() {
		return kind != Kind.MAP && kind != Kind.LIST;
	}

	public boolean isMap() {
		return kind == Kind.MAP;
	}

	public boolean isList() {
		return kind == Kind.LIST;
	}

	public boolean holds(int offset) {
		return offset >= start && offset <= end;
	}

	/** The first entry with the key; null when there is none. */
	public Entry entry(String key) {
		if (entries.size() < INDEX_FROM) {
			for (var entry : entries) {
				if (entry.key().text().equals(key)) {
					return entry;
				}
			}
			return null;
		}
		if (index == null) {
			var built = new HashMap<String, Entry>();
			entries.forEach(entry -> built.putIfAbsent(entry.key().text(), entry));
			index = built;
		}
		return index.get(key);
	}

	/** The value under the first such key; null when there is none. */
	public Node get(String key) {
		var entry = entry(key);
		return entry == null ? null : entry.value();
	}

	/** The value at the end of a path of keys; null when it ends early. */
	public Node at(String... path) {
		var node = this;
		for (var key : path) {
			node = node == null ? null : node.get(key);
		}
		return node;
	}

	/** For parsers. */
	public Node add(Entry entry) {
		entries.add(entry);
		if (index != null) {
			index.putIfAbsent(entry.key().text(), entry);
		}
		entry.value().parent = this;
		end = Math.max(end, entry.end());
		return this;
	}

	/** For parsers. */
	public Node add(Node item) {
		items.add(item);
		item.parent = this;
		end = Math.max(end, item.end);
		return this;
	}

	/** For parsers: reaches at least to an offset, and so do all that hold it. */
	public Node reach(int offset) {
		for (var node = this; node != null; node = node.parent) {
			node.end = Math.max(node.end, offset);
		}
		return this;
	}

	/** For parsers. */
	public Node endAt(int offset) {
		end = offset;
		return this;
	}

	/** For parsers. */
	public Node indentedBy(int column) {
		indent = column;
		return this;
	}

	/** For parsers. */
	public Node inBrackets() {
		flow = true;
		return this;
	}

	/** For parsers. */
	public Node continuedElsewhere() {
		continued = true;
		return this;
	}

	/** For parsers. */
	public Node labelled(String said) {
		label = said;
		return this;
	}

	@Override
	public String toString() {
		return switch (kind) {
		case MAP -> entries.toString();
		case LIST -> items.toString();
		default -> kind + ":" + text;
		};
	}
}
