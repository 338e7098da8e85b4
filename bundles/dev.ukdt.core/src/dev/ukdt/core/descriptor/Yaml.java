package dev.ukdt.core.descriptor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * A mapping read from YAML, asked key by key for the type that is wanted. A key that is absent gives the empty value of its type;
 * one of another type, or a required one that is absent, throws {@link DescriptorException} with the key's whole path.
 */
public final class Yaml {
	private final String path;
	private final Map<String, Object> values;

	private Yaml(String path, Map<?, ?> values) {
		this.path = path;
		this.values = new LinkedHashMap<>();
		values.forEach((key, value) -> this.values.put(String.valueOf(key), value));
	}

	/**
	 * @param name what error messages call this text, such as the file's name
	 * @throws DescriptorException when the text is not YAML or not a mapping
	 */
	public static Yaml parse(String name, String text) {
		try {
			var loaded = new Load(LoadSettings.builder().setLabel(name).build()).loadFromString(text);
			if (loaded instanceof Map<?, ?> map) {
				return new Yaml(name, map);
			}
			throw new DescriptorException(name + ": expected keys and values");
		} catch (YamlEngineException e) {
			throw new DescriptorException(name + ": " + e.getMessage());
		}
	}

	public boolean has(String key) {
		return values.get(key) != null;
	}

	public List<String> keys() {
		return List.copyOf(values.keySet());
	}

	/** The text of a scalar; numbers and booleans as they are written. */
	public String text(String key, String otherwise) {
		var value = values.get(key);
		if (value instanceof Map || value instanceof List) {
			throw wrong(key, "text");
		}
		return value == null ? otherwise : value.toString();
	}

	public String required(String key) {
		if (!has(key)) {
			throw new DescriptorException(path + ": the key '" + key + "' is missing");
		}
		return text(key, null);
	}

	/** A list of texts; a single text is a list of one. */
	public List<String> texts(String key) {
		return items(key).stream().map(item -> {
			if (item instanceof Map || item instanceof List) {
				throw wrong(key, "a list of texts");
			}
			return String.valueOf(item);
		}).toList();
	}

	/** The items of a list as they were read; a single value is a list of one. */
	public List<Object> items(String key) {
		var value = values.get(key);
		if (value instanceof List<?> list) {
			return new ArrayList<>(list);
		}
		return value == null ? List.of() : List.of(value);
	}

	/** A mapping under the key; an empty one when it is absent. */
	public Yaml child(String key) {
		return switch (values.get(key)) {
		case null -> new Yaml(path + "." + key, Map.of());
		case Map<?, ?> map -> new Yaml(path + "." + key, map);
		default -> throw wrong(key, "keys and values");
		};
	}

	/** Each mapping of a list, turned into something. */
	public <T> List<T> children(String key, Function<Yaml, T> reader) {
		var result = new ArrayList<T>();
		for (var item : items(key)) {
			if (!(item instanceof Map<?, ?> map)) {
				throw wrong(key, "a list of keys and values");
			}
			result.add(reader.apply(new Yaml(path + "." + key + "[" + result.size() + "]", map)));
		}
		return List.copyOf(result);
	}

	/** Keys to texts, in the order they are written. */
	public Map<String, String> map() {
		var result = new LinkedHashMap<String, String>();
		keys().forEach(key -> result.put(key, text(key, "")));
		return result;
	}

	private DescriptorException wrong(String key, String wanted) {
		return new DescriptorException(path + ": '" + key + "' should be " + wanted);
	}
}
