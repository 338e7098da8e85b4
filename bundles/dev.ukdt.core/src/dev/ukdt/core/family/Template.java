package dev.ukdt.core.family;

import java.util.List;

import dev.ukdt.core.descriptor.Yaml;

/**
 * What a new project of a family starts from.
 *
 * @param layers        folders below the family's {@code templates}; a later one's file replaces an earlier one's
 * @param main          the file that the IDE opens first, relative to the project
 * @param architectures those it is made for; never empty
 */
public record Template(String id, String name, String description, String language, List<String> layers, String main,
		List<String> architectures) {
	static Template read(Yaml yaml, String language, List<String> architectures) {
		var id = yaml.required("id");
		return new Template(id, yaml.required("name"), yaml.text("description", ""), yaml.text("language", language),
				yaml.has("layers") ? yaml.texts("layers") : List.of(id), yaml.required("main"),
				yaml.has("architectures") ? yaml.texts("architectures") : architectures);
	}
}
