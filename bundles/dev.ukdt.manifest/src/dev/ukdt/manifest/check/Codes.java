package dev.ukdt.manifest.check;

/** What kinds of problems there are. People filter by them; their texts never change. */
public final class Codes {
	public static final String SYNTAX = "syntax";
	public static final String UNKNOWN_KEY = "unknown-key";
	public static final String WRONG_TYPE = "wrong-type";
	public static final String BAD_VALUE = "bad-value";
	public static final String MISSING_KEY = "missing-key";
	public static final String LEGACY_KEY = "legacy-key";
	public static final String OLD_VERSION = "old-version";
	public static final String DUPLICATE_KEY = "duplicate-key";
	public static final String MISSING_FILE = "missing-file";
	public static final String MISSING_TARGET = "missing-target";
	public static final String CONTRADICTION = "contradiction";

	private Codes() {
	}
}
