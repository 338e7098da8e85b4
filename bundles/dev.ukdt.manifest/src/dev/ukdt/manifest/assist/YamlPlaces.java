package dev.ukdt.manifest.assist;

import java.util.regex.Pattern;

import dev.ukdt.manifest.Manifest;
import dev.ukdt.manifest.Trail;
import dev.ukdt.manifest.schema.Shape;
import dev.ukdt.manifest.tree.Entry;
import dev.ukdt.manifest.tree.Node;

/** Places in YAML. On a line that is being written the tree may say little, so its indentation decides. */
final class YamlPlaces {
	private static final Pattern KEY = Pattern.compile("([\\w.$/&*-][^:#]*|\"[^\"]*\"|'[^']*'):(\\s+|$)");

	private YamlPlaces() {
	}

	static Place at(Manifest manifest, int offset) {
		var trail = Trail.at(manifest, offset);
		if (trail.last().node().flow() || trail.steps().stream().anyMatch(step -> step.node().flow() && step.node().holds(offset) && offset > step.node().start())) {
			return BracketPlaces.at(manifest, offset);
		}
		var text = manifest.text();
		var lineStart = manifest.document().lines().start(manifest.document().lines().line(offset));
		var lineEnd = lineStart;
		while (lineEnd < text.length() && text.charAt(lineEnd) != '\n' && text.charAt(lineEnd) != '\r') {
			lineEnd++;
		}
		var at = lineStart;
		while (at < offset && (text.charAt(at) == ' ' || text.charAt(at) == '-' && at + 1 <= lineEnd && (at + 1 == lineEnd || text.charAt(at + 1) == ' '))) {
			at++;
		}
		var column = at - lineStart;
		var key = KEY.matcher(text).region(at, lineEnd);
		var afterDash = text.substring(lineStart, at).contains("-");
		if (key.lookingAt() && offset >= key.end(1) + 1) {
			return value(manifest, lineStart, at, column, afterDash, text.substring(key.start(1), key.end(1)), Math.min(key.end(), offset), offset, lineEnd);
		}
		var container = container(manifest, at, column, afterDash, lineStart);
		var end = key.lookingAt() ? key.end(1) : wordEnd(text, offset, lineEnd);
		var start = Math.min(at, offset);
		var typed = text.substring(start, offset);
		if (container.shape() != null && container.shape().asMap() != null && !container.scalarOnly()) {
			return new Place(Place.Kind.KEY, container.shape().asMap(), container.map(), start, Math.max(end, offset), typed, false, end == lineEnd);
		}
		return new Place(container.shape() == null ? Place.Kind.NOTHING : Place.Kind.VALUE, container.shape(), null, start, Math.max(end, offset), typed, false, false);
	}

	private static int wordEnd(String text, int offset, int lineEnd) {
		var end = offset;
		while (end < lineEnd && !Character.isWhitespace(text.charAt(end))) {
			end++;
		}
		return end;
	}

	private static Place value(Manifest manifest, int lineStart, int at, int column, boolean afterDash, String key, int start, int offset, int lineEnd) {
		var container = container(manifest, at, column, afterDash, lineStart);
		var map = container.shape() == null ? null : container.shape().asMap();
		var name = key.replaceAll("^[\"']|[\"']$", "");
		var shape = map == null ? null : manifest.format().child(map, name);
		var text = manifest.text();
		var first = start;
		while (first < offset && text.charAt(first) == ' ') {
			first++;
		}
		var end = lineEnd;
		var hash = text.indexOf(" #", first);
		end = hash >= 0 && hash < end && hash >= offset ? hash : end;
		while (end > offset && Character.isWhitespace(text.charAt(end - 1))) {
			end--;
		}
		var quoted = first < end && (text.charAt(first) == '"' || text.charAt(first) == '\'');
		return new Place(shape == null ? Place.Kind.NOTHING : Place.Kind.VALUE, shape, null, first, Math.max(end, offset),
				text.substring(Math.min(offset, first + (quoted ? 1 : 0)), offset), quoted, false);
	}

	/** @param scalarOnly whether only items that are scalars make sense here */
	private record Container(Shape shape, Node map, boolean scalarOnly) {
	}

	/** What holds an entry or item that begins at a column, judged by what stands above. */
	private static Container container(Manifest manifest, int at, int column, boolean afterDash, int lineStart) {
		var format = manifest.format();
		var node = manifest.document().root();
		Shape shape = format.root();
		if (!node.isMap() && !node.isList()) {
			return column == 0 || node.isScalar() ? new Container(shape, null, false) : new Container(null, null, false);
		}
		while (true) {
			if (node.isMap()) {
				if (node.indent() == column) {
					return new Container(shape, node, false);
				}
				var above = lastAbove(node, at);
				if (above == null || node.indent() > column) {
					return new Container(null, null, false);
				}
				var map = shape == null ? null : shape.asMap();
				shape = map == null ? null : format.child(map, above.key().text());
				node = above.value();
			} else if (node.isList()) {
				var item = lastItem(node, at);
				var dashColumn = node.indent();
				shape = shape == null || shape.asList() == null ? null : shape.asList().items();
				if (item == null || afterDash && column > dashColumn && item.start() >= lineStart && item.indent() != column && !item.isMap()) {
					return new Container(shape, null, false);
				}
				if (afterDash && item.start() < lineStart && column > dashColumn && lineIndent(manifest.text(), lineStart) == dashColumn) {
					return new Container(shape, null, false);
				}
				node = item;
			} else {
				return new Container(shape, null, false);
			}
		}
	}

	private static int lineIndent(String text, int lineStart) {
		var at = lineStart;
		while (at < text.length() && text.charAt(at) == ' ') {
			at++;
		}
		return at - lineStart;
	}

	private static Entry lastAbove(Node map, int offset) {
		Entry last = null;
		for (var entry : map.entries()) {
			if (entry.start() > offset) {
				break;
			}
			last = entry;
		}
		return last;
	}

	private static Node lastItem(Node list, int offset) {
		Node last = null;
		for (var item : list.items()) {
			if (item.start() > offset) {
				break;
			}
			last = item;
		}
		return last;
	}
}
