package dev.ukdt.manifest.edit;

import java.util.List;
import java.util.Optional;

import dev.ukdt.manifest.Manifest;
import dev.ukdt.manifest.check.Edit;
import dev.ukdt.manifest.check.Insertion;
import dev.ukdt.manifest.check.Removal;
import dev.ukdt.manifest.check.ValueText;
import dev.ukdt.manifest.schema.Shape;
import dev.ukdt.manifest.tree.Entry;
import dev.ukdt.manifest.tree.Node;

/**
 * Changes of single values, as forms make them: the smallest edit of the text that gives a key another value. Comments and the order of
 * everything else stay.
 */
public final class Change {
	private Change() {
	}

	/** The value at the end of a path of keys, in any case where the format does not mind; null when there is none. */
	public static Entry entry(Manifest manifest, List<String> path) {
		var node = manifest.document().root();
		Entry found = null;
		for (var key : path) {
			found = child(manifest, node, key);
			if (found == null) {
				return null;
			}
			node = found.value();
		}
		return found;
	}

	private static Entry child(Manifest manifest, Node map, String key) {
		var exact = map.entry(key);
		if (exact != null || !manifest.format().anyCase()) {
			return exact;
		}
		return map.entries().stream().filter(entry -> entry.key().text().equalsIgnoreCase(key)).findFirst().orElse(null);
	}

	/**
	 * Gives a key a scalar value; an empty one takes the key away.
	 *
	 * @param shape of the value; may be null
	 * @return empty when nothing has to change, or nobody knows how
	 */
	public static Optional<Edit> set(Manifest manifest, List<String> path, Shape shape, String value) {
		var entry = entry(manifest, path);
		if (entry != null) {
			return value.isEmpty() ? Optional.of(remove(manifest, entry)) : replace(manifest, entry.value(), shape, value);
		}
		if (value.isEmpty()) {
			return Optional.empty();
		}
		return insert(manifest, path, ValueText.of(manifest, shape, value));
	}

	/** Writes a key that is not there, and the maps above it that are not. */
	static Optional<Edit> insert(Manifest manifest, List<String> path, String written) {
		var holder = manifest.document().root();
		var depth = 0;
		while (depth < path.size() - 1) {
			var next = child(manifest, holder, path.get(depth));
			if (next == null || !next.value().isMap()) {
				break;
			}
			holder = next.value();
			depth++;
		}
		if (!holder.isMap()) {
			return manifest.text().isBlank() ? Optional.of(new Edit(0, manifest.text().length(), Nesting.whole(manifest, path, written))) : Optional.empty();
		}
		var rest = path.subList(depth, path.size());
		if (holder.entry(rest.getFirst()) != null && rest.size() > 1) {
			return fill(manifest, holder.entry(rest.getFirst()), rest, written);
		}
		return Insertion.entry(manifest, holder, Nesting.key(manifest, rest), Nesting.value(manifest, holder, rest, written));
	}

	/** A key that stands there without a value gets the map. */
	private static Optional<Edit> fill(Manifest manifest, Entry entry, List<String> rest, String written) {
		if (entry.value().kind() != Node.Kind.NULL) {
			return Optional.empty();
		}
		var value = Nesting.value(manifest, entry.value().parent(), rest, written);
		return Optional.of(new Edit(entry.value().start(), entry.value().end(), (value.startsWith("\n") ? "" : " ") + value));
	}

	private static Edit remove(Manifest manifest, Entry entry) {
		return Removal.of(manifest.text(), entry.value().parent(), entry);
	}

	static Optional<Edit> replace(Manifest manifest, Node node, Shape shape, String value) {
		if (!node.isScalar() || node.text().equals(value) && node.end() > node.start()) {
			return Optional.empty();
		}
		var text = manifest.text();
		var first = node.end() > node.start() ? text.charAt(node.start()) : 0;
		var plainQuotes = (first == '"' || first == '\'') && node.end() - node.start() >= 2 && value.indexOf(first) < 0 && value.indexOf('\\') < 0 && value.indexOf('\n') < 0;
		var written = plainQuotes && !isBare(shape, value, manifest) ? first + value + first : ValueText.of(manifest, shape, value);
		var lead = node.end() == node.start() && node.start() > 0 && text.charAt(node.start() - 1) == ':' ? " " : "";
		return Optional.of(new Edit(node.start(), node.end(), lead + written));
	}

	/** Whether quotes that stand there would give the value a wrong type. */
	private static boolean isBare(Shape shape, String value, Manifest manifest) {
		return !manifest.format().syntax().equals("qemu-config") && !manifest.format().syntax().equals("xml") && value.matches("-?\\d+(\\.\\d+)?|true|false")
				&& !ValueText.of(manifest, shape, value).startsWith("\"");
	}

	/** Takes away what stands at a path. */
	public static Optional<Edit> remove(Manifest manifest, List<String> path) {
		var entry = entry(manifest, path);
		return entry == null ? Optional.empty() : Optional.of(remove(manifest, entry));
	}
}
