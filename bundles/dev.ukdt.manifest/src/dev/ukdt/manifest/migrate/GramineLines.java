package dev.ukdt.manifest.migrate;

import java.util.ArrayList;
import java.util.List;

import dev.ukdt.manifest.Manifest;
import dev.ukdt.manifest.check.Edit;
import dev.ukdt.manifest.check.Removal;
import dev.ukdt.manifest.tree.Node;

/** Settings of a Gramine manifest that stand on lines of their own with all of their path, such as {@code fs.mount.lib.type = "chroot"}. */
final class GramineLines {
	private GramineLines() {
	}

	/**
	 * @param path  from the line's beginning, of as many parts as keys were passed
	 * @param start where the line's setting begins, and {@code end} where its value ends
	 * @param value as it is written, with its quotes
	 */
	record Line(List<String> path, int start, int end, String value) {
		String last() {
			return path.getLast();
		}

		/** Takes the line away. */
		Edit removal(Manifest manifest) {
			return Removal.of(manifest.text(), start, end, false);
		}
	}

	/** All such lines below a path; empty when any of them is written in another way, for instance below a head in brackets. */
	static List<Line> below(Manifest manifest, String... path) {
		var node = manifest.document().root().at(path);
		var result = new ArrayList<Line>();
		return node != null && collect(manifest, node, List.of(path), result) ? result : List.of();
	}

	private static boolean collect(Manifest manifest, Node node, List<String> path, List<Line> result) {
		if (!node.isMap() || node.flow()) {
			return false;
		}
		for (var entry : node.entries()) {
			var below = new ArrayList<>(path);
			below.add(entry.key().text());
			if (entry.value().isMap() && !entry.value().flow()) {
				if (!collect(manifest, entry.value(), below, result)) {
					return false;
				}
			} else {
				var lines = manifest.document().lines();
				var start = lines.start(lines.line(entry.key().start()));
				var written = manifest.text().substring(start, entry.key().end()).strip();
				if (!written.equals(String.join(".", below))) {
					return false;
				}
				result.add(new Line(List.copyOf(below), manifest.text().indexOf(written, start), entry.end(), manifest.text().substring(entry.value().start(), entry.value().end())));
			}
		}
		return true;
	}
}
