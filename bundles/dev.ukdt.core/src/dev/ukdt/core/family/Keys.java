package dev.ukdt.core.family;

import java.util.List;
import java.util.regex.Pattern;

import dev.ukdt.core.descriptor.Yaml;

/**
 * Keys that the sources of a project declare, beside those that every project of the family has. Their values are options of the project,
 * called {@code ID.KEY}; <code>${keys.ID}</code> among a command's arguments stands for {@code --KEY=VALUE} of each that is set.
 *
 * @param name    what people call them
 * @param files   a glob of the sources
 * @param declare finds a declaration: the group {@code name}, and perhaps {@code help}, {@code type}, {@code default} and, for a key
 *                without a value, {@code flag}; a text that matches nothing where sources declare none
 * @param known   what every project has
 */
public record Keys(String id, String name, String files, Pattern declare, List<Option> known) {
	static Keys read(Yaml yaml) {
		return new Keys(yaml.required("id"), yaml.required("name"), yaml.text("files", ""), Pattern.compile(yaml.text("declare", "(?!)"), Pattern.DOTALL),
				yaml.children("known", Option::read));
	}
}
