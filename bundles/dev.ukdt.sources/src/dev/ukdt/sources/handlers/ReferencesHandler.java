package dev.ukdt.sources.handlers;

import dev.ukdt.sources.references.PlacesQuery;
import dev.ukdt.sources.text.Words;

/** Lists every use of a symbol in the Search view. */
public final class ReferencesHandler extends SourceHandler {
	@Override
	void run(Caret caret) {
		var word = Words.at(caret.document().document(), caret.offset());
		PlacesQuery.references(caret.document(), caret.offset(), Words.text(caret.document().document(), word));
	}
}
