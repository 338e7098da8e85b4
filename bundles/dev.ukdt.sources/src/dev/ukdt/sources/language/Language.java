package dev.ukdt.sources.language;

import java.util.List;

import dev.ukdt.core.descriptor.Yaml;

/**
 * A programming language, from its descriptor.
 *
 * @param id       the name that the Language Server Protocol has for it, such as {@code cpp}
 * @param name     what people call it
 * @param servers  the ids of the language servers that know it, the best first; empty when there is none
 * @param indent   whether a line after one that opens a block goes in
 */
public record Language(String id, String name, Lexicon lexicon, List<String> servers, boolean indent) {
	/** @throws dev.ukdt.core.descriptor.DescriptorException when it says something that cannot be */
	public static Language read(Yaml yaml) {
		var id = yaml.required("id");
		return new Language(id, yaml.text("name", id), Lexicon.read(yaml.child("lexicon")), yaml.texts("servers"),
				Boolean.parseBoolean(yaml.text("indent", "true")));
	}
}
