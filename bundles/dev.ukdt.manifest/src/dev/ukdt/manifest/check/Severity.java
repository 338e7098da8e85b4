package dev.ukdt.manifest.check;

/** How bad a problem is. */
public enum Severity {
	/** The real tool refuses the file, or the result would surely be wrong. */
	ERROR,
	/** The real tool goes on, perhaps not as the author meant. */
	WARNING,
	/** Worth to know. */
	INFO;

	/** @return null for {@code ignore} */
	public static Severity parse(String word) {
		return switch (word) {
		case "ignore" -> null;
		case "info" -> INFO;
		case "warning" -> WARNING;
		case "error" -> ERROR;
		default -> throw new IllegalArgumentException("there is no severity '" + word + "'");
		};
	}
}
