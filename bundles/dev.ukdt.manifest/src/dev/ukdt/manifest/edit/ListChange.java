package dev.ukdt.manifest.edit;

import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

import dev.ukdt.manifest.Manifest;
import dev.ukdt.manifest.check.Edit;
import dev.ukdt.manifest.check.Insertion;
import dev.ukdt.manifest.check.Removal;
import dev.ukdt.manifest.check.ValueText;
import dev.ukdt.manifest.schema.Shape;
import dev.ukdt.manifest.tree.Node;

/** Changes of lists, as the tables of forms make them. */
public final class ListChange {
	private ListChange() {
	}

	/** The list at a path; null when there is none. */
	public static Node list(Manifest manifest, List<String> path) {
		var entry = Change.entry(manifest, path);
		return entry != null && entry.value().isList() ? entry.value() : null;
	}

	/** Adds a scalar at the end; makes the list when it is not there. */
	public static Optional<Edit> add(Manifest manifest, List<String> path, Shape item, String value) {
		return addWritten(manifest, path, ValueText.of(manifest, item, value));
	}

	/** Adds a map with some keys at the end. */
	public static Optional<Edit> addMap(Manifest manifest, List<String> path, List<String> keys, List<String> values, Shape item) {
		var yaml = manifest.format().syntax().equals("yaml");
		var list = list(manifest, path);
		var block = yaml && (list == null || !list.flow());
		var indent = list == null ? (path.size() - 1) * 2 + 2 : Math.max(0, list.indent());
		var json = manifest.format().syntax().startsWith("json");
		var between = block ? "\n" + " ".repeat(indent + 2) : ", ";
		var text = new StringJoiner(between, block ? "" : "{ ", block ? "" : " }");
		for (var at = 0; at < keys.size(); at++) {
			var shape = item == null ? null : item.child(keys.get(at));
			var written = ValueText.of(manifest, shape, values.get(at));
			text.add(json ? '"' + keys.get(at) + "\": " + written : yaml ? keys.get(at) + ": " + written : keys.get(at) + " = " + written);
		}
		if (manifest.format().syntax().startsWith("toml") && (list == null || !list.flow())) {
			var lines = text.toString();
			var body = lines.substring(2, lines.length() - 2).replace(", ", "\n");
			var end = manifest.text().length();
			return Optional.of(new Edit(end, end, (manifest.text().isEmpty() || manifest.text().endsWith("\n") ? "" : "\n") + "\n[[" + String.join(".", path) + "]]\n" + body + "\n"));
		}
		return addWritten(manifest, path, text.toString());
	}

	private static Optional<Edit> addWritten(Manifest manifest, List<String> path, String written) {
		var list = list(manifest, path);
		var yaml = manifest.format().syntax().equals("yaml");
		if (list == null) {
			var entry = Change.entry(manifest, path);
			if (entry != null && entry.value().kind() != Node.Kind.NULL) {
				return Optional.empty();
			}
			var value = yaml ? "\n" + " ".repeat((path.size() - 1) * 2 + 2) + "- " + written : "[" + written + "]";
			return entry != null ? Optional.of(new Edit(entry.value().start(), entry.value().end(), value)) : Change.insert(manifest, path, value);
		}
		if (!list.flow()) {
			if (!yaml || list.items().isEmpty()) {
				return Optional.empty();
			}
			return Optional.of(behindLine(manifest, list.items().getLast().end(), " ".repeat(Math.max(0, list.indent())) + "- " + written));
		}
		if (list.items().isEmpty()) {
			var at = Math.min(list.start() + 1, manifest.text().length());
			return Optional.of(new Edit(at, at, written));
		}
		var last = list.items().getLast();
		var lines = manifest.document().lines();
		var column = lines.column(last.start());
		var apart = lines.line(last.start()) > lines.line(list.start());
		return Optional.of(new Edit(last.end(), last.end(), "," + (apart ? "\n" + blanks(manifest, last.start(), column) : " ") + written));
	}

	private static String blanks(Manifest manifest, int offset, int column) {
		var text = manifest.text();
		var indent = text.substring(offset - column, offset);
		return indent.isBlank() ? indent : " ".repeat(column);
	}

	private static Edit behindLine(Manifest manifest, int offset, String said) {
		var text = manifest.text();
		var end = offset;
		while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
			end++;
		}
		return new Edit(end, end, "\n" + said);
	}

	/** Takes an item out. */
	public static Optional<Edit> remove(Manifest manifest, List<String> path, int index) {
		var list = list(manifest, path);
		if (list == null || index < 0 || index >= list.items().size()) {
			return Optional.empty();
		}
		if (list.items().size() == 1) {
			return Change.remove(manifest, path);
		}
		var item = list.items().get(index);
		if (list.flow()) {
			return Optional.of(Removal.of(manifest.text(), item.start(), item.end(), true));
		}
		if (!manifest.format().syntax().equals("yaml")) {
			return Optional.of(Removal.of(manifest.text(), item.start(), item.end(), false));
		}
		var dash = item.start();
		while (dash > 0 && manifest.text().charAt(dash) != '-') {
			dash--;
		}
		return Optional.of(Removal.of(manifest.text(), dash, item.end(), false));
	}

	/** Gives an item, or a key of an item that is a map, another scalar value. */
	public static Optional<Edit> set(Manifest manifest, List<String> path, int index, String key, Shape shape, String value) {
		var list = list(manifest, path);
		if (list == null || index < 0 || index >= list.items().size()) {
			return Optional.empty();
		}
		var item = list.items().get(index);
		if (key.isEmpty()) {
			return value.isEmpty() ? remove(manifest, path, index) : Change.replace(manifest, item, shape, value);
		}
		var entry = item.isMap() ? item.entry(key) : null;
		if (entry == null) {
			return value.isEmpty() || !item.isMap() ? Optional.empty()
					: Insertion.entry(manifest, item, key, ValueText.of(manifest, shape, value));
		}
		return value.isEmpty() && item.entries().size() > 1 ? Optional.of(Removal.of(manifest.text(), item, entry)) : Change.replace(manifest, entry.value(), shape, value);
	}
}
