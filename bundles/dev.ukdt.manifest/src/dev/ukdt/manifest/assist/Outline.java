package dev.ukdt.manifest.assist;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import dev.ukdt.manifest.Manifest;
import dev.ukdt.manifest.syntax.NaclParser;
import dev.ukdt.manifest.tree.Entry;
import dev.ukdt.manifest.tree.Node;

/** The values of a manifest as a tree for people. */
public final class Outline {
	private static final int MOST = 4000;
	/** Labels that say what a value is, not what its head says. */
	private static final Set<String> OF_SYNTAX = Set.of("class", "compound", NaclParser.BODY);

	/**
	 * @param detail a scalar's text, or how many there are below
	 * @param key    where the name stands
	 */
	public record Item(String name, String detail, Node.Kind kind, int start, int end, int keyStart, int keyEnd, List<Item> children) {
	}

	private int count;

	private Outline() {
	}

	public static List<Item> of(Manifest manifest) {
		return new Outline().children(manifest.document().root());
	}

	private List<Item> children(Node node) {
		var result = new ArrayList<Item>();
		for (var entry : node.entries()) {
			if (++count > MOST) {
				return result;
			}
			result.add(item(entry));
		}
		var index = 0;
		for (var value : node.items()) {
			if (++count > MOST) {
				return result;
			}
			result.add(new Item(nameOf(value, index++), value.isScalar() ? "" : detail(value), value.kind(), value.start(), value.end(), value.start(),
					Math.min(value.end(), value.start() + 1), children(value)));
		}
		return result;
	}

	private Item item(Entry entry) {
		var label = entry.value().label();
		var name = entry.key().text() + (label.isEmpty() || OF_SYNTAX.contains(label) ? "" : " " + label);
		return new Item(name.isBlank() ? "?" : name, detail(entry.value()), entry.value().kind(), Math.min(entry.start(), entry.value().start()), entry.end(),
				entry.key().start(), entry.key().end(), children(entry.value()));
	}

	/** An item of a list by what names it, else by its number. */
	private static String nameOf(Node value, int index) {
		if (value.isScalar()) {
			return value.text().isBlank() ? "?" : shorten(value.text());
		}
		for (var key : new String[] { "name", "id", "path", "binary", "drive_id", "iface_id", "device", "bin" }) {
			var named = value.get(key);
			if (named != null && named.isScalar() && !named.text().isBlank()) {
				return shorten(named.text());
			}
		}
		return "[" + index + "]";
	}

	private static String detail(Node value) {
		return value.isScalar() ? shorten(value.text()) : value.isList() ? value.items().size() + (value.items().size() == 1 ? " item" : " items") : "";
	}

	private static String shorten(String text) {
		var line = text.strip().replaceAll("\\s+", " ");
		return line.length() > 60 ? line.substring(0, 57) + "..." : line;
	}
}
