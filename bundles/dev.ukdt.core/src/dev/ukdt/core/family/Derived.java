package dev.ukdt.core.family;

import java.util.Map;

import dev.ukdt.core.descriptor.Yaml;

/**
 * A variable whose value follows from another's, such as a compiler's name for an architecture.
 *
 * @param name      what recipes and templates call it
 * @param of        the variable it follows
 * @param values    by the other's value; like {@code otherwise}, they may name what is known before them as <code>${NAME}</code>
 * @param otherwise its value for every other one
 */
public record Derived(String name, String of, Map<String, String> values, String otherwise) {
	static Derived read(Yaml yaml) {
		return new Derived(yaml.required("name"), yaml.required("of"), yaml.child("values").map(), yaml.text("otherwise", ""));
	}

	public String value(String other) {
		return values.getOrDefault(other, otherwise);
	}
}
