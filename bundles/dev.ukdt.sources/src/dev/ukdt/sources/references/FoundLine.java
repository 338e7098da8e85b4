package dev.ukdt.sources.references;

import java.nio.file.Path;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;

import dev.ukdt.sources.navigation.Place;
import dev.ukdt.sources.text.Positions;

/**
 * A line with something found.
 *
 * @param line counted from 1
 */
record FoundLine(Path file, int line, String text) {
	static FoundLine of(Place place, IDocument document) {
		try {
			var line = document.getLineOfOffset(Positions.offset(document, place.range().getStart()));
			var region = document.getLineInformation(line);
			return new FoundLine(place.file(), line + 1, document.get(region.getOffset(), region.getLength()).strip());
		} catch (BadLocationException e) {
			return new FoundLine(place.file(), place.range().getStart().getLine() + 1, "");
		}
	}
}
