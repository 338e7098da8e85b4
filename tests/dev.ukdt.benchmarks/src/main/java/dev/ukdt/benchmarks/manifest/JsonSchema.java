package dev.ukdt.benchmarks.manifest;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

import dev.ukdt.manifest.schema.Format;
import dev.ukdt.manifest.schema.Shape;
import dev.ukdt.manifest.schema.Type;

/** A schema of ours as JSON Schema, so that another server checks by the same. Of a recursive one the first levels. */
final class JsonSchema {
	private static final int DEEPEST = 8;

	private JsonSchema() {
	}

	static String of(Format format) {
		return shape(format.root(), 0).toString();
	}

	private static JsonElement shape(Shape shape, int depth) {
		var schema = new JsonObject();
		if (!shape.about().help().isEmpty()) {
			schema.addProperty("description", shape.about().help());
		}
		if (depth > DEEPEST) {
			return schema;
		}
		if (!shape.alternatives().isEmpty()) {
			var any = new JsonArray();
			shape.alternatives().forEach(alternative -> any.add(shape(alternative, depth + 1)));
			schema.add("anyOf", any);
			return schema;
		}
		single(schema, shape, depth);
		return schema;
	}

	private static void single(JsonObject schema, Shape shape, int depth) {
		var types = new JsonArray();
		shape.types().stream().map(JsonSchema::name).filter(name -> !name.isEmpty()).forEach(types::add);
		if (!types.isEmpty()) {
			schema.add("type", types);
		}
		if (!shape.value().choices().isEmpty() && !shape.value().openChoices()) {
			var values = new JsonArray();
			shape.value().choices().forEach(choice -> values.add(choice.value()));
			schema.add("enum", values);
		}
		if (!shape.keys().isEmpty()) {
			var properties = new JsonObject();
			shape.keys().forEach((key, child) -> properties.add(key, shape(child, depth + 1)));
			schema.add("properties", properties);
			if (shape.others() == null) {
				schema.addProperty("additionalProperties", false);
			}
		}
		if (shape.others() != null) {
			schema.add("additionalProperties", shape(shape.others(), depth + 1));
		}
		if (shape.items() != null) {
			schema.add("items", shape(shape.items(), depth + 1));
		}
	}

	private static String name(Type type) {
		return switch (type) {
		case STRING, SIZE -> "string";
		case INT -> "integer";
		case NUMBER -> "number";
		case BOOL -> "boolean";
		case MAP -> "object";
		case LIST -> "array";
		case NULL -> "null";
		case ANY -> "";
		};
	}
}
