package dev.ukdt.core.family;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.ukdt.core.descriptor.Yaml;

/**
 * One command of a recipe, with placeholders. It is skipped where its condition does not hold.
 *
 * @param name      what progress shows
 * @param tool      the id of the family's tool whose program is run
 * @param arguments behind the program, each with its condition
 * @param when      the condition of the whole step
 * @param directory relative to the project
 */
public record Step(String name, String tool, List<Argument> arguments, Condition when, String directory, Map<String, String> environment) {
	/** An argument that stands in the line while its condition holds. */
	public record Argument(String text, Condition when) {
	}

	static Step read(Yaml yaml) {
		return new Step(yaml.text("name", yaml.required("tool")), yaml.required("tool"), arguments(yaml), Condition.read(yaml.texts("when")),
				yaml.text("directory", "."), yaml.child("environment").map());
	}

	private static List<Argument> arguments(Yaml yaml) {
		var result = new ArrayList<Argument>();
		for (var item : yaml.items("arguments")) {
			if (item instanceof Map<?, ?> map) {
				var when = Condition.read(texts(map.get("when")));
				texts(map.get("arguments")).forEach(text -> result.add(new Argument(text, when)));
			} else {
				result.add(new Argument(String.valueOf(item), Condition.ALWAYS));
			}
		}
		return List.copyOf(result);
	}

	private static List<String> texts(Object value) {
		return switch (value) {
		case null -> List.of();
		case List<?> list -> list.stream().map(String::valueOf).toList();
		default -> List.of(value.toString());
		};
	}
}
