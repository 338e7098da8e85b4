package dev.ukdt.manifest.syntax;

import java.util.Set;

import dev.ukdt.manifest.tree.Document;

/** JSON, with what a format's own tool allows beyond it. Goes on behind errors. */
public final class JsonParser implements Parser {
	/** What may be allowed beyond JSON. */
	public enum Leniency {
		COMMENTS, TRAILING_COMMAS,
		/** Text before the first brace is passed over. */
		LEADING_TEXT,
		/** Bare {@code $NAME} stands for a value that is known later. */
		VARIABLES
	}

	private final Set<Leniency> allowed;

	public JsonParser(Set<Leniency> allowed) {
		this.allowed = allowed;
	}

	@Override
	public Document parse(String text) {
		return new JsonReading(text, allowed).read();
	}
}
