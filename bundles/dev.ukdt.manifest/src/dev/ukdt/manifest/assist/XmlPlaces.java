package dev.ukdt.manifest.assist;

import dev.ukdt.manifest.Manifest;
import dev.ukdt.manifest.Trail;
import dev.ukdt.manifest.schema.Shape;
import dev.ukdt.manifest.tree.Node;

/** Places in XML: names of elements behind {@code <}, attributes inside a tag, values between quotes. */
final class XmlPlaces {
	private XmlPlaces() {
	}

	static Place at(Manifest manifest, int offset) {
		var text = manifest.text();
		var open = text.lastIndexOf('<', Math.max(0, offset - 1));
		var close = text.lastIndexOf('>', Math.max(0, offset - 1));
		var trail = Trail.at(manifest, offset);
		var last = trail.last();
		if (last.node().isScalar() && last.node().end() > last.node().start()) {
			var quoted = "\"'".indexOf(text.charAt(last.node().start())) >= 0;
			return new Place(last.shape() == null ? Place.Kind.NOTHING : Place.Kind.VALUE, last.shape(), null, last.node().start(), last.node().end(),
					text.substring(Math.min(offset, last.node().start() + (quoted ? 1 : 0)), offset), quoted, false);
		}
		if (open < 0 || close > open) {
			return Place.nothing(offset);
		}
		var start = offset;
		while (start > open + 1 && (Places.isWord(text.charAt(start - 1)) || text.charAt(start - 1) == ':')) {
			start--;
		}
		if (start == open + 1) {
			var holder = enclosing(trail, open);
			return key(manifest, holder, start, offset, false);
		}
		return key(manifest, last.node(), start, offset, true);
	}

	/** The element that holds what begins at an offset. */
	private static Node enclosing(Trail trail, int open) {
		Node found = trail.steps().getFirst().node();
		for (var step : trail.steps()) {
			if (step.node().isMap() && step.node().start() < open) {
				found = step.node();
			}
		}
		return found;
	}

	private static Place key(Manifest manifest, Node map, int start, int offset, boolean attribute) {
		Shape shape = Trail.shapeOf(manifest, map);
		var text = manifest.text();
		return new Place(shape == null ? Place.Kind.NOTHING : Place.Kind.KEY, shape == null ? null : shape.asMap(), map, start, offset,
				(attribute ? "@" : "") + text.substring(start, offset), false, !attribute);
	}
}
