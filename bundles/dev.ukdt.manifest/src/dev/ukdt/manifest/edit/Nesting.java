package dev.ukdt.manifest.edit;

import java.util.List;

import dev.ukdt.manifest.Manifest;
import dev.ukdt.manifest.tree.Node;

/** Writes a value inside of maps that are not there yet. */
final class Nesting {
	private Nesting() {
	}

	/** The key that is put into the map that is there: the first one, or all of them between dots. */
	static String key(Manifest manifest, List<String> path) {
		return dotted(manifest) ? String.join(".", path) : path.getFirst();
	}

	private static boolean dotted(Manifest manifest) {
		return manifest.format().syntax().startsWith("toml");
	}

	/** The value of that key. */
	static String value(Manifest manifest, Node holder, List<String> path, String written) {
		if (path.size() == 1 || dotted(manifest)) {
			return written;
		}
		var inner = path.subList(1, path.size());
		if (manifest.format().syntax().startsWith("json") || holder != null && holder.flow()) {
			return open(inner, written);
		}
		var indent = Math.max(0, holder == null ? 0 : holder.indent());
		var text = new StringBuilder();
		for (var at = 0; at < inner.size(); at++) {
			text.append('\n').append(" ".repeat(indent + 2 * (at + 1))).append(inner.get(at)).append(':');
		}
		return text.append(' ').append(written).toString();
	}

	private static String open(List<String> path, String written) {
		return "{ " + String.join(": { ", path.stream().map(key -> '"' + key + '"').toList()) + ": " + written + " }".repeat(path.size());
	}

	/** A whole file with the one value. */
	static String whole(Manifest manifest, List<String> path, String written) {
		if (manifest.format().syntax().startsWith("json")) {
			return open(path, written) + "\n";
		}
		var equals = switch (manifest.format().syntax()) {
		case "yaml" -> ": ";
		case "pi-config", "kconfig", "words" -> "=";
		case "usr-manifest" -> ": ";
		default -> " = ";
		};
		var key = key(manifest, path);
		var value = value(manifest, null, path, written);
		return key + (value.startsWith("\n") ? ":" : equals) + value + "\n";
	}
}
