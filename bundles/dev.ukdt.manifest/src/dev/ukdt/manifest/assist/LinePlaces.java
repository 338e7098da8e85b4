package dev.ukdt.manifest.assist;

import dev.ukdt.manifest.Manifest;
import dev.ukdt.manifest.Trail;
import dev.ukdt.manifest.schema.Shape;
import dev.ukdt.manifest.tree.Document;
import dev.ukdt.manifest.tree.Node;

/** Places in syntaxes of lines: TOML, config.txt, xl, Kconfig and the like. */
final class LinePlaces {
	private LinePlaces() {
	}

	static Place at(Manifest manifest, int offset) {
		var text = manifest.text();
		var lines = manifest.document().lines();
		var lineStart = lines.start(lines.line(offset));
		var trail = Trail.at(manifest, offset);
		var inFlow = trail.steps().stream().filter(step -> step.node().flow() && offset > step.node().start()
				&& (offset < step.node().end() || !closed(text, step.node()))).findFirst();
		if (inFlow.isPresent()) {
			return inInline(manifest, trail, offset);
		}
		var start = lineStart;
		if (manifest.format().syntax().equals("words")) {
			start = Math.max(lineStart, text.lastIndexOf(' ', Math.max(0, offset - 1)) + 1);
		}
		while (start < offset && Character.isWhitespace(text.charAt(start))) {
			start++;
		}
		var section = section(manifest.document(), offset);
		var map = section == null ? manifest.document().root() : section.map();
		var shape = Trail.shapeOf(manifest, map);
		var prefix = text.substring(start, offset);
		if (prefix.startsWith("[")) {
			return head(manifest, start, offset);
		}
		var equals = separator(manifest, prefix);
		return equals < 0 ? key(manifest, map, shape, start, offset) : value(manifest, shape, prefix.substring(0, equals).strip(), start + equals + 1, offset);
	}

	private static boolean closed(String text, Node node) {
		return node.end() > node.start() && "}])".indexOf(text.charAt(node.end() - 1)) >= 0;
	}

	private static int separator(Manifest manifest, String prefix) {
		return prefix.indexOf(manifest.format().syntax().equals("usr-manifest") ? ':' : manifest.format().syntax().equals("bake") ? ' ' : '=');
	}

	private static Place inInline(Manifest manifest, Trail trail, int offset) {
		var last = trail.last();
		if (last.node().isMap() && trail.onKey() == null) {
			var text = manifest.text();
			var start = offset;
			while (start > last.node().start() + 1 && Places.isWord(text.charAt(start - 1))) {
				start--;
			}
			var before = start - 1;
			while (before > last.node().start() && Character.isWhitespace(text.charAt(before))) {
				before--;
			}
			if (text.charAt(before) == '=') {
				var entry = last.node().entries().isEmpty() ? null : last.node().entries().getLast();
				var shape = entry == null || last.shape() == null ? null : manifest.format().child(last.shape(), entry.key().text());
				return new Place(shape == null ? Place.Kind.NOTHING : Place.Kind.VALUE, shape, null, start, offset, text.substring(start, offset), false, false);
			}
			var map = last.shape() == null ? null : last.shape().asMap();
			return new Place(map == null ? Place.Kind.NOTHING : Place.Kind.KEY, map, last.node(), start, offset, text.substring(start, offset), false, false);
		}
		return BracketPlaces.at(manifest, offset);
	}

	private static Document.Section section(Document document, int offset) {
		Document.Section found = null;
		for (var section : document.sections()) {
			if (section.start() <= offset && offset <= section.end()) {
				found = section;
			}
		}
		return found;
	}

	/** The head of a section: the keys of the root that are maps, or lists of maps. */
	private static Place head(Manifest manifest, int start, int offset) {
		var text = manifest.text();
		var from = start;
		while (from < offset && text.charAt(from) == '[') {
			from++;
		}
		var typed = text.substring(from, offset);
		var dot = typed.lastIndexOf('.');
		var shape = manifest.format().root().asMap();
		for (var part : dot < 0 ? new String[0] : typed.substring(0, dot).split("\\.")) {
			shape = shape == null ? null : manifest.format().child(shape, part);
			shape = shape == null ? null : shape.asList() != null ? shape.asList().items() : shape.asMap();
		}
		var begin = from + dot + 1;
		return new Place(shape == null ? Place.Kind.NOTHING : Place.Kind.KEY, shape, null, begin, wordEnd(text, offset), text.substring(begin, offset), true, false);
	}

	private static Place key(Manifest manifest, Node map, Shape shape, int start, int offset) {
		var text = manifest.text();
		var typed = text.substring(start, offset);
		var dot = manifest.format().syntax().startsWith("toml") ? typed.lastIndexOf('.') : -1;
		var holder = map;
		var of = shape == null ? null : shape.asMap();
		for (var part : dot < 0 ? new String[0] : typed.substring(0, dot).split("\\.")) {
			of = of == null ? null : manifest.format().child(of, part.strip());
			of = of == null ? null : of.asMap();
			holder = holder == null ? null : holder.get(part.strip());
		}
		var begin = start + dot + 1;
		var end = wordEnd(text, offset);
		var alone = end == text.length() || text.charAt(end) == '\n' || text.charAt(end) == '\r' || manifest.format().syntax().equals("words");
		return new Place(of == null ? Place.Kind.NOTHING : Place.Kind.KEY, of, holder, begin, end, text.substring(begin, offset), false, alone);
	}

	private static int wordEnd(String text, int offset) {
		var end = offset;
		while (end < text.length() && Places.isWord(text.charAt(end))) {
			end++;
		}
		return end;
	}

	private static Place value(Manifest manifest, Shape map, String path, int from, int offset) {
		var of = map;
		Shape shape = null;
		var parts = manifest.format().syntax().startsWith("toml") ? path.split("\\.") : new String[] { path };
		for (var at = 0; at < parts.length; at++) {
			shape = of == null || of.asMap() == null ? null : manifest.format().child(of.asMap(), parts[at].strip());
			of = shape;
		}
		var text = manifest.text();
		var start = from;
		while (start < offset && Character.isWhitespace(text.charAt(start))) {
			start++;
		}
		var end = offset;
		while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r' && text.charAt(end) != '#'
				&& !(manifest.format().syntax().equals("words") && text.charAt(end) == ' ')) {
			end++;
		}
		while (end > offset && Character.isWhitespace(text.charAt(end - 1))) {
			end--;
		}
		var quoted = start < end && (text.charAt(start) == '"' || text.charAt(start) == '\'');
		return new Place(shape == null ? Place.Kind.NOTHING : Place.Kind.VALUE, shape, null, start, end,
				text.substring(Math.min(offset, start + (quoted ? 1 : 0)), offset), quoted, false);
	}
}
