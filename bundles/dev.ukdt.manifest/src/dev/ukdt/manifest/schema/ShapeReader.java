package dev.ukdt.manifest.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import dev.ukdt.manifest.check.Severity;
import dev.ukdt.manifest.tree.Entry;
import dev.ukdt.manifest.tree.Node;

/** Reads one shape of a schema: a row such as {@code string! -- The name.}, or a map. */
final class ShapeReader {
	private static final String HELP = " -- ";
	private static final Set<String> OF_SCALARS = Set.of("values", "open", "ignore-case", "pattern", "written", "minimum", "maximum", "least-length",
			"most-length", "refers");

	private ShapeReader() {
	}

	/** @throws SchemaException when the node says no shape */
	static void fill(Shape shape, Node node, Map<String, Shape> named) {
		if (node == null) {
			throw new SchemaException("a shape is missing");
		}
		if (node.isScalar()) {
			row(shape, node.text(), named);
			return;
		}
		if (!node.isMap()) {
			throw new SchemaException("expected a shape, not a list");
		}
		var type = node.get("type");
		row(shape, type != null ? type.text() : node.get("keys") != null || node.get("others") != null || node.get("patterns") != null ? "map"
				: node.get("items") != null ? "list" : "any", named);
		for (var entry : node.entries()) {
			if (!shape.alternatives.isEmpty() && OF_SCALARS.contains(entry.key().text())) {
				ofScalars(shape, entry, named);
			} else {
				property(shape, entry.key().text(), entry.value(), named);
			}
		}
	}

	/** Gives a property to the alternatives that are scalars, which become shapes of their own. */
	private static void ofScalars(Shape shape, Entry entry, Map<String, Shape> named) {
		var own = new ArrayList<Shape>();
		for (var alternative : shape.alternatives) {
			var scalar = !alternative.types.isEmpty() && !alternative.types.contains(Type.MAP) && !alternative.types.contains(Type.LIST);
			if (scalar) {
				var copy = new Shape();
				copy(alternative, copy);
				copy.about.removed = alternative.about.removed;
				property(copy, entry.key().text(), entry.value(), named);
				own.add(copy);
			} else {
				own.add(alternative);
			}
		}
		shape.alternatives = List.copyOf(own);
	}

	private static void row(Shape shape, String text, Map<String, Shape> named) {
		var split = text.indexOf(HELP);
		var type = (split < 0 ? text : text.substring(0, split)).strip();
		if (split >= 0) {
			shape.about.help = text.substring(split + HELP.length()).strip();
		}
		if (type.endsWith("!")) {
			shape.required = true;
			type = type.substring(0, type.length() - 1);
		}
		copy(TypeExpression.parse(type, named), shape);
	}

	/** A use of a named type is a shape of its own, which may say more; a type that is still being read is kept as an alternative. */
	private static void copy(Shape from, Shape to) {
		if (from.types.isEmpty() && from.alternatives.isEmpty()) {
			to.alternatives = List.of(from);
			return;
		}
		to.types.addAll(from.types);
		to.alternatives = from.alternatives;
		to.keys.putAll(from.keys);
		to.patterns = from.patterns;
		to.others = from.others;
		to.items = from.items;
		to.unknown = from.unknown;
		to.duplicates = from.duplicates;
		to.oneOf = from.oneOf;
		to.names = from.names;
		to.leastItems = from.leastItems;
		to.mostItems = from.mostItems;
		to.value.inherit(from.value);
		to.about.inherit(from.about);
	}

	private static void property(Shape shape, String name, Node value, Map<String, Shape> named) {
		var text = value.text().strip();
		switch (name) {
		case "type" -> {
			// Read already.
		}
		case "help" -> shape.about.help = text;
		case "keys" -> value.entries().forEach(entry -> {
			var child = new Shape();
			try {
				fill(child, entry.value(), named);
			} catch (SchemaException e) {
				throw new SchemaException(entry.key().text() + ": " + e.getMessage());
			}
			shape.keys.put(entry.key().text(), child);
		});
		case "patterns" -> shape.patterns = patterns(value, named);
		case "others" -> shape.others = read(value, named);
		case "items" -> shape.items = read(value, named);
		case "unknown" -> shape.unknown = Severity.parse(text);
		case "duplicates" -> shape.duplicates = !text.equals("error");
		case "one-of" -> shape.oneOf = value.items().stream().map(item -> new Shape.OneOf(FormatReader.texts(item))).toList();
		case "names" -> shape.names = choices(value);
		case "values" -> shape.value.choices = choices(value);
		case "open" -> shape.value.openChoices = text.equals("true");
		case "ignore-case" -> shape.value.ignoreCase = text.equals("true");
		case "pattern" -> shape.value.pattern = Pattern.compile(text);
		case "written" -> shape.value.patternHelp = text;
		case "minimum" -> shape.value.minimum = Double.valueOf(text);
		case "maximum" -> shape.value.maximum = Double.valueOf(text);
		case "least-length" -> shape.value.leastLength = Integer.parseInt(text);
		case "most-length" -> shape.value.mostLength = Integer.parseInt(text);
		case "least-items" -> shape.leastItems = Integer.parseInt(text);
		case "most-items" -> shape.mostItems = Integer.parseInt(text);
		case "default", "ports" -> shape.about.standard = text;
		case "since" -> shape.about.since = text;
		case "removed" -> shape.about.removed = text;
		case "refused" -> {
			shape.about.removed = text;
			shape.about.removedIsError = true;
		}
		case "use" -> shape.about.use = text;
		case "refers" -> shape.value.refers = text;
		case "label" -> shape.about.label = text;
		case "section" -> shape.about.section = text;
		case "form" -> shape.about.inForm = !text.equals("no");
		case "source" -> shape.about.source = text;
		case "required" -> shape.required = text.equals("true");
		default -> throw new SchemaException("there is no property '" + name + "' of a shape");
		}
	}

	private static Shape read(Node node, Map<String, Shape> named) {
		var shape = new Shape();
		fill(shape, node, named);
		return shape;
	}

	private static List<Shape.PatternKeys> patterns(Node node, Map<String, Shape> named) {
		var result = new ArrayList<Shape.PatternKeys>();
		node.entries().forEach(entry -> result.add(new Shape.PatternKeys(Pattern.compile(entry.key().text()), read(entry.value(), named))));
		return List.copyOf(result);
	}

	/** A list of values, or a map of values to what they mean. */
	private static List<Choice> choices(Node node) {
		return node.isMap() ? node.entries().stream().map(entry -> new Choice(entry.key().text(), entry.value().text())).toList()
				: node.items().stream().map(item -> new Choice(item.text(), "")).toList();
	}
}
