package dev.ukdt.core.family;

import java.util.List;

import dev.ukdt.core.descriptor.Yaml;

/**
 * A choice that a family offers for a project. Its value is a text that the build's arguments can use as {@code ${option.ID}}.
 *
 * @param label   what the wizard calls it
 * @param values  the allowed ones; empty when any text is
 * @param initial the value of a new project
 */
public record Option(String id, String label, String help, List<String> values, String initial) {
	static Option read(Yaml yaml) {
		return new Option(yaml.required("id"), yaml.required("label"), yaml.text("help", ""), yaml.texts("values"), yaml.text("default", ""));
	}

	public boolean accepts(String value) {
		return values.isEmpty() || values.contains(value);
	}

	/** True when the choice is between true and false, so that a check box shows it. */
	public boolean isSwitch() {
		return values.size() == 2 && values.contains("true") && values.contains("false");
	}
}
