package dev.ukdt.sources.language;

import java.util.Locale;

/** What a piece of source text is, as far as its colour goes. Each has one entry in the Colors and Fonts preferences. */
public enum Colour {
	COMMENT, STRING, NUMBER, KEYWORD, TYPE, CONSTANT, DIRECTIVE, FUNCTION, PARAMETER, FIELD, BRACKET1, BRACKET2, BRACKET3;

	private static final Colour[] BRACKETS = { BRACKET1, BRACKET2, BRACKET3 };

	/** The key in the workbench's colour registry. */
	public String key() {
		return "dev.ukdt.sources.colour." + id();
	}

	/** The name that descriptors use. */
	public String id() {
		return name().toLowerCase(Locale.ROOT);
	}

	public static Colour of(String id) {
		return valueOf(id.toUpperCase(Locale.ROOT));
	}

	/** The colour of a pair of brackets that this many others stand around. */
	public static Colour bracket(int depth) {
		return BRACKETS[Math.floorMod(depth, BRACKETS.length)];
	}
}
