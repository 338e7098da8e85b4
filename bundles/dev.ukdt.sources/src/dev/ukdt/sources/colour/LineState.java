package dev.ukdt.sources.colour;

import dev.ukdt.sources.language.Span;

/**
 * What a line begins within.
 *
 * @param span    the comment or string that the line before left open, or null
 * @param close   what ends it
 * @param nesting how many of its kind are open around it
 * @param depth   how many brackets are open
 */
public record LineState(Span span, String close, int nesting, int depth) {
	public static final LineState START = new LineState(null, "", 0, 0);

	LineState plain() {
		return new LineState(null, "", 0, depth);
	}
}
