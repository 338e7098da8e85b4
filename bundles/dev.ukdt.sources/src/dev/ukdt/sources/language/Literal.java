package dev.ukdt.sources.language;

import java.util.regex.Pattern;

import dev.ukdt.core.descriptor.Yaml;

/**
 * Something on one line that a pattern knows: a directive, a character, a register.
 *
 * @param starts the characters that it may begin with; a blank for the beginning of a line
 */
public record Literal(Colour colour, Pattern pattern, String starts) {
	static Literal read(Yaml yaml) {
		return new Literal(Colour.of(yaml.required("colour")), Pattern.compile(yaml.required("pattern")), yaml.required("starts"));
	}
}
