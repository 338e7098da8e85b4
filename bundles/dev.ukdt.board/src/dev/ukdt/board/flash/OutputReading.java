package dev.ukdt.board.flash;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import dev.ukdt.core.descriptor.Yaml;

/**
 * What a flasher's output means.
 *
 * @param phases   lines by which a piece of work begins
 * @param progress has a group {@code percent}, or {@code done} and {@code total}; matches nothing when the tool tells no progress
 * @param errors   lines that tell an error, the most telling first
 * @param stop     the tool is ended when it is found, because it would wait for ever
 * @param success  must be found in some line for the tool to have succeeded, beside its exit code; empty when the code is enough
 */
record OutputReading(List<Phrase> phases, Optional<Pattern> progress, List<Phrase> errors, Optional<Pattern> stop, Optional<Pattern> success) {
	/** A pattern, and what is said when it is found; its groups stand as {@code $1} in it. */
	record Phrase(Pattern pattern, String says) {
		static Phrase read(Yaml yaml) {
			return new Phrase(Pattern.compile(yaml.required("pattern")), yaml.required("says"));
		}

		Optional<String> in(String line) {
			var matcher = pattern.matcher(line);
			if (!matcher.find()) {
				return Optional.empty();
			}
			var text = says;
			for (var group = 1; group <= matcher.groupCount(); group++) {
				text = text.replace("$" + group, matcher.group(group) == null ? "" : matcher.group(group));
			}
			return Optional.of(text);
		}
	}

	static OutputReading read(Yaml yaml) {
		return new OutputReading(yaml.children("phases", Phrase::read), pattern(yaml, "progress"), yaml.children("errors", Phrase::read), pattern(yaml, "stop"),
				pattern(yaml, "success"));
	}

	private static Optional<Pattern> pattern(Yaml yaml, String key) {
		return yaml.has(key) ? Optional.of(Pattern.compile(yaml.required(key))) : Optional.empty();
	}
}
