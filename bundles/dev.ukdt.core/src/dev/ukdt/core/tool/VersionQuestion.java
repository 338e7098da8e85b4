package dev.ukdt.core.tool;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import dev.ukdt.core.descriptor.Yaml;

/**
 * How a tool is asked for its version, and which answers are good enough.
 *
 * @param arguments behind the program
 * @param pattern   finds the version as its first group in what the program prints
 * @param minimum   the oldest good one, or empty
 * @param bad       versions known not to work, each with the reason
 */
public record VersionQuestion(List<String> arguments, Pattern pattern, String minimum, Map<String, String> bad) {
	static VersionQuestion read(Yaml yaml) {
		return new VersionQuestion(yaml.has("arguments") ? yaml.texts("arguments") : List.of("--version"),
				Pattern.compile(yaml.text("pattern", "(\\d+(?:\\.\\d+)+)")), yaml.text("minimum", ""), yaml.child("bad").map());
	}

	/** What is wrong with a version, or an empty text when it will do. */
	public String judge(String version) {
		if (bad.containsKey(version)) {
			return "version " + version + " does not work: " + bad.get(version);
		}
		return !minimum.isEmpty() && compare(version, minimum) < 0 ? "version " + version + " is older than " + minimum : "";
	}

	/** Compares number by number; a part that is no number counts as 0, and a missing one too. */
	static int compare(String a, String b) {
		var left = a.split("[^0-9]+");
		var right = b.split("[^0-9]+");
		for (var i = 0; i < Math.max(left.length, right.length); i++) {
			var order = Long.compare(part(left, i), part(right, i));
			if (order != 0) {
				return order;
			}
		}
		return 0;
	}

	private static long part(String[] parts, int i) {
		return i < parts.length && !parts[i].isEmpty() && parts[i].length() < 19 ? Long.parseLong(parts[i]) : 0;
	}
}
