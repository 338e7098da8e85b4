package dev.ukdt.sources.colour;

import dev.ukdt.sources.language.Colour;

/** A coloured piece of a line; the offset counts from the line's beginning. */
public record Token(int offset, int length, Colour colour) {
	public int end() {
		return offset + length;
	}
}
