package dev.ukdt.manifest.tree;

/** A piece of the text, {@code end} exclusive. */
public record Span(int start, int end) {
	public boolean holds(int offset) {
		return offset >= start && offset <= end;
	}
}
