package dev.ukdt.sources.editor;

import org.eclipse.jface.text.IDocumentExtension3;
import org.eclipse.jface.text.source.DefaultCharacterPairMatcher;

/** Shows the bracket that belongs to the one at the caret. */
public final class BracketMatcher extends DefaultCharacterPairMatcher {
	public BracketMatcher() {
		super("()[]{}".toCharArray(), IDocumentExtension3.DEFAULT_PARTITIONING, true);
	}
}
