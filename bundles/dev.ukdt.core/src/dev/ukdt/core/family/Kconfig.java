package dev.ukdt.core.family;

import java.util.List;
import java.util.Map;

import dev.ukdt.core.descriptor.Yaml;

/**
 * A menu of Kconfig that a family's projects have. All texts may use a build's variables.
 *
 * @param name      what people call it
 * @param menu      the outermost Kconfig file
 * @param when      the condition under which a project has it
 * @param files     where the values are, relative to the project; the first that exists
 * @param variables that the Kconfig files name
 */
public record Kconfig(String name, Condition when, String menu, List<String> files, Map<String, String> variables) {
	static Kconfig read(Yaml yaml) {
		return new Kconfig(yaml.required("name"), Condition.read(yaml.texts("when")), yaml.required("menu"), yaml.texts("files"), yaml.child("variables").map());
	}
}
