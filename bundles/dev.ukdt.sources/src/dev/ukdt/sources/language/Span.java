package dev.ukdt.sources.language;

import java.util.regex.Pattern;

import dev.ukdt.core.descriptor.Yaml;

/**
 * A comment or string: from what opens it to what closes it.
 *
 * @param open      matched where it may begin
 * @param starts    the characters that it may begin with
 * @param close     ends it; a {@code $1} stands for the first group of what opened it
 * @param escape    the character that takes its meaning from the next, or empty
 * @param multiline whether it goes on over the end of a line
 * @param nested    whether one within it counts
 */
public record Span(Colour colour, Pattern open, String starts, String close, String escape, boolean multiline, boolean nested) {
	static Span read(Yaml yaml) {
		var open = yaml.text("open", "");
		var pattern = yaml.text("pattern", Pattern.quote(open));
		return new Span(Colour.of(yaml.text("colour", "string")), Pattern.compile(pattern), yaml.text("starts", open.isEmpty() ? "" : open.substring(0, 1)),
				yaml.text("close", open), yaml.text("escape", ""), Boolean.parseBoolean(yaml.text("multiline", "false")),
				Boolean.parseBoolean(yaml.text("nested", "false")));
	}

	static Span lineComment(String open) {
		return new Span(Colour.COMMENT, Pattern.compile(Pattern.quote(open)), open.substring(0, 1), "", "", false, false);
	}
}
