package dev.ukdt.board;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.ukdt.core.descriptor.Yaml;

/**
 * One way to get an image onto a board: a flasher, and what it must know of this board.
 *
 * @param flasher  the flasher's id
 * @param settings what the flasher's descriptor asks for, each with one value or several
 */
public record Way(String flasher, Map<String, List<String>> settings) {
	static Way read(Yaml yaml) {
		var settings = new LinkedHashMap<String, List<String>>();
		yaml.keys().stream().filter(key -> !key.equals("with")).forEach(key -> settings.put(key, yaml.texts(key)));
		return new Way(yaml.required("with"), Map.copyOf(settings));
	}

	/** The first value of a setting; empty when it is absent. */
	public String setting(String name) {
		var values = settings.getOrDefault(name, List.of());
		return values.isEmpty() ? "" : values.getFirst();
	}
}
