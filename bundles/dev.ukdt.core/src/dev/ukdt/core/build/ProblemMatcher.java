package dev.ukdt.core.build;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.ukdt.core.descriptor.Yaml;

/**
 * How one tool prints a problem: one pattern for each line of it. The named groups {@code file}, {@code line}, {@code column},
 * {@code severity} and {@code message} may stand in any of them. With a last pattern that repeats, the same first lines carry
 * several problems.
 *
 * @param patterns for consecutive lines
 * @param severity of a problem whose lines name none
 * @param skip     lines that may stand between the lines of a problem
 */
public record ProblemMatcher(String id, List<Pattern> patterns, Problem.Severity severity, Optional<Pattern> skip) {
	static ProblemMatcher read(String id, Yaml yaml) {
		return new ProblemMatcher(id, yaml.texts("lines").stream().map(Pattern::compile).toList(),
				Problem.Severity.valueOf(yaml.text("severity", "error").toUpperCase(Locale.ROOT)),
				Optional.of(yaml.text("skip", "")).filter(text -> !text.isEmpty()).map(Pattern::compile));
	}

	/** What a line of the tool's output added to the problem that is being read. */
	static String group(Matcher matcher, String name) {
		return matcher.namedGroups().containsKey(name) && matcher.group(name) != null ? matcher.group(name) : "";
	}
}
