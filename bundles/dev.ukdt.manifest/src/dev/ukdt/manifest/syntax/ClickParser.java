package dev.ukdt.manifest.syntax;

import dev.ukdt.manifest.tree.Document;

/**
 * Click configurations. Declared elements and compound classes are the tree; names and classes wherever they stand are words,
 * labelled {@code element} and {@code class}.
 */
public final class ClickParser implements Parser {
	@Override
	public Document parse(String text) {
		return new ClickReading(text).read();
	}
}
