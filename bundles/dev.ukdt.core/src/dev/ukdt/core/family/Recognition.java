package dev.ukdt.core.family;

import java.util.regex.Pattern;

import dev.ukdt.core.descriptor.Yaml;

/**
 * A sign by which a directory is known to be a project of a family.
 *
 * @param file   a glob below the directory
 * @param text   must be found in that file; empty when the file alone says it
 * @param reason what a person is told
 * @param weight the sign with the greatest weight decides
 */
public record Recognition(String file, Pattern text, String reason, int weight) {
	static Recognition read(Yaml yaml) {
		var file = yaml.required("file");
		return new Recognition(file, Pattern.compile(yaml.text("text", ""), Pattern.MULTILINE), yaml.text("reason", "it has " + file),
				Integer.parseInt(yaml.text("weight", "10")));
	}
}
