package dev.ukdt.manifest.syntax;

import dev.ukdt.manifest.tree.Document;

/** Reads a text of one syntax. Never throws: what it cannot read becomes a problem, what stands around it is kept. Keeps no state. */
public interface Parser {
	Document parse(String text);
}
