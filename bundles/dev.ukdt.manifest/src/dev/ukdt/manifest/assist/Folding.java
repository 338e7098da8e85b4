package dev.ukdt.manifest.assist;

import java.util.ArrayList;
import java.util.List;

import dev.ukdt.manifest.Manifest;
import dev.ukdt.manifest.tree.Node;

/** What can be folded: values over several lines, sections, runs of comments. */
public final class Folding {
	private static final int MOST = 4000;

	/** Lines from 0, both inclusive. */
	public record Fold(int firstLine, int lastLine, boolean comment) {
	}

	private Folding() {
	}

	public static List<Fold> of(Manifest manifest) {
		var result = new ArrayList<Fold>();
		values(manifest, manifest.document().root(), result);
		comments(manifest, result);
		return result;
	}

	private static void values(Manifest manifest, Node node, List<Fold> result) {
		var lines = manifest.document().lines();
		for (var entry : node.entries()) {
			add(result, lines.line(entry.key().start()), lines.line(lastOf(manifest, entry.value())));
			values(manifest, entry.value(), result);
		}
		for (var item : node.items()) {
			if (!item.isScalar()) {
				add(result, lines.line(item.start()), lines.line(lastOf(manifest, item)));
				values(manifest, item, result);
			}
		}
	}

	private static int lastOf(Manifest manifest, Node node) {
		var end = Math.min(node.end(), manifest.text().length());
		while (end > node.start() && Character.isWhitespace(manifest.text().charAt(end - 1))) {
			end--;
		}
		return end;
	}

	private static void add(List<Fold> result, int first, int last) {
		if (last > first && result.size() < MOST && (result.isEmpty() || result.getLast().firstLine() != first)) {
			result.add(new Fold(first, last, false));
		}
	}

	private static void comments(Manifest manifest, List<Fold> result) {
		var lines = manifest.document().lines();
		var first = -1;
		var last = -2;
		for (var comment : manifest.document().comments()) {
			var line = lines.line(comment.start());
			if (line != last + 1) {
				if (last > first && first >= 0) {
					result.add(new Fold(first, last, true));
				}
				first = line;
			}
			last = lines.line(comment.end());
		}
		if (last > first && first >= 0) {
			result.add(new Fold(first, last, true));
		}
	}
}
