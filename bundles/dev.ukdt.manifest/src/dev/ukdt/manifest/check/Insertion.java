package dev.ukdt.manifest.check;

import java.util.Optional;

import dev.ukdt.manifest.Manifest;
import dev.ukdt.manifest.schema.Shape;
import dev.ukdt.manifest.tree.Document;
import dev.ukdt.manifest.tree.Entry;
import dev.ukdt.manifest.tree.Node;
import dev.ukdt.manifest.tree.Span;

/** Writes a new entry into a map, in the way of its syntax and of the entries that are there. */
public final class Insertion {
	private Insertion() {
	}

	/** A key with the value that stands for its absence, or a placeholder. */
	public static Optional<Edit> key(Manifest manifest, Node map, String key, Shape shape) {
		return entry(manifest, map, key, ValueText.placeholder(manifest, shape));
	}

	/**
	 * @param value as it is to be written, see {@link ValueText}
	 * @return empty where it cannot be said how the syntax would write it
	 */
	public static Optional<Edit> entry(Manifest manifest, Node map, String key, String value) {
		var syntax = manifest.format().syntax();
		if (syntax.startsWith("json") || syntax.equals("yaml") && map.flow()) {
			return Optional.of(inBraces(manifest, map, syntax.equals("yaml") ? key + ": " + value : '"' + key + "\": " + value));
		}
		return switch (syntax) {
		case "yaml" -> Optional.of(yaml(manifest, map, key, value));
		case "toml", "toml-jinja" -> Optional.of(toml(manifest, map, key, value));
		case "xl", "qemu-config" -> Optional.of(line(manifest, map, key + " = " + value));
		case "pi-config", "kconfig" -> Optional.of(line(manifest, map, key + "=" + value));
		case "usr-manifest" -> Optional.of(line(manifest, map, key + ": " + value));
		case "words" -> Optional.of(word(manifest, map, key + "=" + value));
		case "tuples" -> Optional.of(tuple(manifest, map, key + ":" + value));
		case "nacl" -> map.flow() ? Optional.of(inBraces(manifest, map, key + ": " + value)) : Optional.empty();
		case "xml" -> xml(map, key, value);
		default -> Optional.empty();
		};
	}

	/** Where it is told that something is missing in a map: its key, its bracket, or its first key. */
	public static Span headOf(Manifest manifest, Node map) {
		var entry = entryOf(map);
		if (entry != null && entry.key().end() > entry.key().start()) {
			return new Span(entry.key().start(), entry.key().end());
		}
		if (map.flow() || map.entries().isEmpty()) {
			return new Span(map.start(), Math.min(map.start() + 1, manifest.text().length()));
		}
		var first = map.entries().getFirst().key();
		return new Span(first.start(), first.end());
	}

	/** The entry whose value a node is; null for items and roots. */
	public static Entry entryOf(Node node) {
		if (node.parent() != null) {
			for (var entry : node.parent().entries()) {
				if (entry.value() == node) {
					return entry;
				}
			}
		}
		return null;
	}

	private static Edit inBraces(Manifest manifest, Node map, String said) {
		var text = manifest.text();
		if (map.entries().isEmpty()) {
			var at = Math.min(map.start() + 1, text.length());
			var closed = map.end() > at && "}]".indexOf(text.charAt(map.end() - 1)) >= 0;
			var close = closed ? map.end() - 1 : at;
			var lines = text.substring(at, close).contains("\n");
			var outer = indentOfLine(text, map.start());
			return lines ? new Edit(at, close, "\n" + outer + "  " + said + "\n" + outer) : new Edit(at, close, " " + said + " ");
		}
		var last = map.entries().getLast();
		var before = manifest.document().lines().line(last.start()) == manifest.document().lines().line(map.start());
		return new Edit(last.end(), last.end(), "," + (before ? " " : "\n" + indentOfLine(text, last.start())) + said);
	}

	private static String indentOfLine(String text, int offset) {
		var start = text.lastIndexOf('\n', Math.max(0, offset - 1)) + 1;
		var end = start;
		while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
			end++;
		}
		return text.substring(start, Math.min(end, Math.max(start, offset)));
	}

	private static Edit yaml(Manifest manifest, Node map, String key, String value) {
		var said = " ".repeat(Math.max(0, map.indent())) + key + (value.startsWith("\n") ? ":" : ": ") + value;
		if (map.entries().isEmpty()) {
			return new Edit(map.start(), map.start(), said.strip() + "\n");
		}
		return behind(manifest.text(), map.entries().getLast().end(), said);
	}

	/** On a line of its own behind an offset. */
	private static Edit behind(String text, int offset, String said) {
		var end = offset;
		while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
			end++;
		}
		return new Edit(end, end, "\n" + said);
	}

	private static Edit toml(Manifest manifest, Node map, String key, String value) {
		if (map.flow()) {
			var said = key + " = " + value;
			return map.entries().isEmpty() ? new Edit(map.start() + 1, map.start() + 1, " " + said + " ")
					: new Edit(map.entries().getLast().end(), map.entries().getLast().end(), ", " + said);
		}
		var path = new StringBuilder(key);
		var holder = map;
		while (section(manifest.document(), holder) == null && holder.parent() != null) {
			var entry = entryOf(holder);
			if (entry == null) {
				break;
			}
			path.insert(0, entry.key().text() + ".");
			holder = holder.parent();
		}
		return line(manifest, holder, path + " = " + value);
	}

	private static Document.Section section(Document document, Node map) {
		for (var section : document.sections()) {
			if (section.map() == map) {
				return section;
			}
		}
		return null;
	}

	/** On a line of its own: at the end of the map's section, or of the file. */
	private static Edit line(Manifest manifest, Node map, String said) {
		var text = manifest.text();
		var section = section(manifest.document(), map);
		var limit = section == null ? text.length() : section.end();
		var last = section == null ? -1 : section.start();
		for (var entry : map.entries()) {
			last = entry.end() <= limit ? Math.max(last, entry.end()) : last;
		}
		if (last <= 0) {
			return new Edit(0, 0, said + "\n");
		}
		return behind(text, last, said);
	}

	private static Edit word(Manifest manifest, Node map, String said) {
		if (map.entries().isEmpty()) {
			return new Edit(0, 0, said);
		}
		var end = map.entries().getLast().end();
		return new Edit(end, end, " " + said);
	}

	private static Edit tuple(Manifest manifest, Node map, String said) {
		if (map.entries().isEmpty()) {
			return new Edit(map.start() + 1, map.start() + 1, said);
		}
		var last = map.entries().getLast();
		return new Edit(last.end(), last.end(), "\n" + indentOfLine(manifest.text(), map.entries().getFirst().start()) + said);
	}

	private static Optional<Edit> xml(Node map, String key, String value) {
		var entry = entryOf(map);
		if (!key.startsWith("@") || entry == null) {
			return Optional.empty();
		}
		return Optional.of(new Edit(entry.key().end(), entry.key().end(), " " + key.substring(1) + "=" + value));
	}
}
