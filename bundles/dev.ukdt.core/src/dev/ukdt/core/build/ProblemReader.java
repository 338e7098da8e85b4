package dev.ukdt.core.build;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds problems in what tools print, a line at a time. It follows make's messages about the directory, so that relative names
 * mean the right file. One thread.
 */
public final class ProblemReader {
	private static final Pattern COLOUR = Pattern.compile("\u001b\\[[0-9;]*[mK]");

	/** A problem's lines lie together: after so many others the rest is not awaited any more. */
	private static final int MOST_SKIPPED = 40;

	private final List<Shape> shapes = new ArrayList<>();
	private final MakeDirectories directories;

	/** @param directory where the tools run; names are relative to it */
	public ProblemReader(List<ProblemMatcher> matchers, Path directory) {
		directories = new MakeDirectories(directory);
		matchers.forEach(matcher -> shapes.add(new Shape(matcher)));
	}

	/** The problem that this line completes, if it does. */
	public Optional<Problem> read(String line) {
		var plain = plain(line);
		directories.read(plain);
		for (var shape : shapes) {
			var problem = shape.read(plain);
			if (problem.isPresent()) {
				shapes.forEach(Shape::forget);
				return problem;
			}
		}
		return Optional.empty();
	}

	/** A line without the colours that a tool gave it. */
	static String plain(String line) {
		return line.indexOf('\u001b') < 0 ? line : COLOUR.matcher(line).replaceAll("");
	}

	/** A matcher and how far the lines have come in it. */
	private final class Shape {
		private final ProblemMatcher matcher;
		private final Map<String, String> groups = new HashMap<>();
		private int next;
		private int skipped;

		Shape(ProblemMatcher matcher) {
			this.matcher = matcher;
		}

		void forget() {
			next = 0;
			skipped = 0;
			groups.clear();
		}

		Optional<Problem> read(String line) {
			var match = matcher.patterns().get(next).matcher(line);
			if (!match.find() && next > 0) {
				if (mayStandBetween(line)) {
					return Optional.empty();
				}
				forget();
				match = matcher.patterns().getFirst().matcher(line);
			} else {
				match.reset();
			}
			if (!match.find()) {
				return Optional.empty();
			}
			for (var name : match.namedGroups().keySet()) {
				var value = ProblemMatcher.group(match, name);
				if (!value.isEmpty()) {
					groups.put(name, value);
				}
			}
			next++;
			return next == matcher.patterns().size() ? Optional.of(problem()) : Optional.empty();
		}

		private boolean mayStandBetween(String line) {
			return skipped++ < MOST_SKIPPED && matcher.skip().isPresent() && matcher.skip().get().matcher(line).find();
		}

		private Problem problem() {
			return new Problem(directories.resolve(groups.getOrDefault("file", "")), number("line"), number("column"), severity(),
					groups.getOrDefault("message", ""));
		}

		private int number(String group) {
			var text = groups.getOrDefault(group, "0");
			return text.length() < 10 ? Integer.parseInt(text) : 0;
		}

		private Problem.Severity severity() {
			return switch (groups.getOrDefault("severity", "").toLowerCase(Locale.ROOT)) {
			case "" -> matcher.severity();
			case "warning" -> Problem.Severity.WARNING;
			case "note", "info", "help" -> Problem.Severity.INFO;
			default -> Problem.Severity.ERROR;
			};
		}
	}
}
