package dev.ukdt.manifest.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Types as schemas write them: {@code string}, {@code list(target)}, {@code map(string|number)}, {@code string|volume}. */
final class TypeExpression {
	/** The pattern of sizes where the schema names none. */
	private static final String SIZE = "[+]?\\d+(\\.\\d+)?\\s*([kKmMgGtT]?[iI]?[bB]?)";

	private final String text;
	private final Map<String, Shape> named;
	private int pos;

	private TypeExpression(String text, Map<String, Shape> named) {
		this.text = text;
		this.named = named;
	}

	/** @throws SchemaException when the expression cannot be read */
	static Shape parse(String text, Map<String, Shape> named) {
		var expression = new TypeExpression(text, named);
		var shape = expression.alternatives();
		if (expression.pos < text.length()) {
			throw new SchemaException("the type '" + text + "' ends too early");
		}
		return shape;
	}

	private Shape alternatives() {
		var shapes = new ArrayList<Shape>(List.of(single()));
		while (pos < text.length() && text.charAt(pos) == '|') {
			pos++;
			shapes.add(single());
		}
		if (shapes.size() == 1) {
			return shapes.getFirst();
		}
		var union = new Shape();
		union.alternatives = List.copyOf(shapes);
		return union;
	}

	private Shape single() {
		var start = pos;
		while (pos < text.length() && (Character.isLetterOrDigit(text.charAt(pos)) || text.charAt(pos) == '-' || text.charAt(pos) == '_')) {
			pos++;
		}
		var name = text.substring(start, pos);
		var shape = simple(name);
		if (pos < text.length() && text.charAt(pos) == '(') {
			pos++;
			var inner = alternatives();
			if (pos >= text.length() || text.charAt(pos) != ')') {
				throw new SchemaException("the type '" + text + "' lacks a bracket");
			}
			pos++;
			if (name.equals("list")) {
				shape.items = inner;
			} else {
				shape.others = inner;
			}
		}
		return shape;
	}

	private Shape simple(String name) {
		var known = named.get(name);
		if (known != null) {
			return known;
		}
		var shape = new Shape();
		switch (name) {
		case "string", "int", "number", "bool", "map", "list", "any", "null" -> shape.types.add(Type.valueOf(name.toUpperCase(java.util.Locale.ROOT)));
		case "size" -> {
			shape.types.add(Type.SIZE);
			shape.value.pattern = java.util.regex.Pattern.compile(SIZE);
			shape.value.patternHelp = "a number with a unit, such as 128M";
		}
		case "file", "directory", "path" -> {
			shape.types.add(Type.STRING);
			shape.value.refers = name;
		}
		default -> throw new SchemaException("there is no type '" + name + "'");
		}
		return shape;
	}
}
