package dev.ukdt.core.build;

import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** How far a tool says it is, in the ways that build tools do: {@code [12/40]} and {@code [ 30%]} at the start of a line. */
final class ToolProgress {
	private static final Pattern COUNT = Pattern.compile("^\\s*\\[\\s*(\\d{1,6})\\s*/\\s*(\\d{1,6})\\]");
	private static final Pattern PERCENT = Pattern.compile("^\\s*\\[\\s*(\\d{1,3})%\\]");

	private ToolProgress() {
	}

	/** The part that is done, from 0 to 1, when the line tells it. */
	static OptionalDouble of(String line) {
		var count = COUNT.matcher(line);
		if (count.find()) {
			return part(Integer.parseInt(count.group(1)), Integer.parseInt(count.group(2)));
		}
		var percent = PERCENT.matcher(line);
		return percent.find() ? part(Integer.parseInt(percent.group(1)), 100) : OptionalDouble.empty();
	}

	private static OptionalDouble part(int done, int all) {
		return all > 0 && done <= all ? OptionalDouble.of((double) done / all) : OptionalDouble.empty();
	}
}
