package dev.ukdt.sources.handlers;

import dev.ukdt.sources.client.OpenDocument;
import dev.ukdt.sources.format.Formatting;

/** Formats the selection, or the whole text when nothing is selected. */
public final class FormatHandler extends SourceHandler {
	@Override
	boolean isPossible(OpenDocument document) {
		return Formatting.isPossible(document);
	}

	@Override
	void run(Caret caret) {
		Formatting.start(caret.document(), caret.viewer().getSelectedRange());
	}
}
