package dev.ukdt.manifest.schema;

import java.util.regex.Pattern;

/** A pattern for names: {@code *} is any text without a slash. One with a slash is compared with the end of the path. */
final class Glob {
	private final String text;
	private final Pattern pattern;
	private final boolean path;

	Glob(String text) {
		this.text = text;
		path = text.indexOf('/') >= 0;
		pattern = text.indexOf('*') < 0 ? null
				: Pattern.compile((path ? "(.*/)?" : "") + Pattern.quote(text).replace("*", "\\E[^/]*\\Q"));
	}

	boolean fits(String filePath, String name) {
		var subject = path ? filePath : name;
		return pattern != null ? pattern.matcher(subject).matches() : path ? subject.endsWith("/" + text) || subject.equals(text) : subject.equals(text);
	}

	@Override
	public String toString() {
		return text;
	}
}
