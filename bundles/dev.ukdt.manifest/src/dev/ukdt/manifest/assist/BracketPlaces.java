package dev.ukdt.manifest.assist;

import dev.ukdt.manifest.Manifest;
import dev.ukdt.manifest.Trail;
import dev.ukdt.manifest.schema.Shape;
import dev.ukdt.manifest.tree.Entry;
import dev.ukdt.manifest.tree.Node;

/** Places between brackets: JSON, flows of YAML, inline tables of TOML, tuples. */
final class BracketPlaces {
	private BracketPlaces() {
	}

	static Place at(Manifest manifest, int offset) {
		var trail = Trail.at(manifest, offset);
		var steps = trail.steps();
		if (trail.onKey() != null) {
			return key(manifest, trail.last(), trail.onKey().key(), offset);
		}
		var last = trail.last();
		if (last.node().isScalar()) {
			return value(manifest, last.node(), last.shape(), offset);
		}
		if (offset <= last.node().start() || steps.isEmpty()) {
			return Place.nothing(offset);
		}
		var before = before(manifest.text(), offset, last.node().start());
		if (before == ':') {
			var entry = lastEntry(last.node(), offset);
			var shape = entry == null || last.shape() == null || last.shape().asMap() == null ? null
					: manifest.format().child(last.shape().asMap(), entry.key().text());
			return new Place(shape == null ? Place.Kind.NOTHING : Place.Kind.VALUE, shape, null, offset, offset, "", false, false);
		}
		if (last.node().isMap()) {
			return new Place(Place.Kind.KEY, map(last.shape()), last.node(), offset, offset, "", false, lineIsBlankBehind(manifest.text(), offset));
		}
		var items = last.shape() == null || last.shape().asList() == null ? null : last.shape().asList().items();
		return new Place(items == null ? Place.Kind.NOTHING : Place.Kind.VALUE, items, null, offset, offset, "", false, false);
	}

	private static Shape map(Shape shape) {
		return shape == null ? null : shape.asMap();
	}

	private static Place key(Manifest manifest, Trail.Step step, Node key, int offset) {
		var text = manifest.text();
		var quoted = key.end() > key.start() && (text.charAt(key.start()) == '"' || text.charAt(key.start()) == '\'');
		var from = Math.min(offset, key.start() + (quoted ? 1 : 0));
		return new Place(Place.Kind.KEY, map(step.shape()), step.node(), key.start(), key.end(), text.substring(from, offset), quoted, false);
	}

	private static Place value(Manifest manifest, Node node, Shape shape, int offset) {
		var text = manifest.text();
		var quoted = node.end() > node.start() && (text.charAt(node.start()) == '"' || text.charAt(node.start()) == '\'');
		var from = Math.min(offset, node.start() + (quoted ? 1 : 0));
		return new Place(shape == null ? Place.Kind.NOTHING : Place.Kind.VALUE, shape, null, node.start(), node.end(), text.substring(from, offset), quoted, false);
	}

	/** The last character before the offset that is not blank. */
	private static char before(String text, int offset, int limit) {
		var at = offset - 1;
		while (at > limit && Character.isWhitespace(text.charAt(at))) {
			at--;
		}
		return at >= 0 ? text.charAt(at) : 0;
	}

	private static boolean lineIsBlankBehind(String text, int offset) {
		var at = offset;
		while (at < text.length() && text.charAt(at) != '\n') {
			if (!Character.isWhitespace(text.charAt(at++))) {
				return false;
			}
		}
		return true;
	}

	private static Entry lastEntry(Node map, int offset) {
		Entry last = null;
		for (var entry : map.entries()) {
			if (entry.key().start() < offset) {
				last = entry;
			}
		}
		return last;
	}
}
