package dev.ukdt.manifest.assist;

import dev.ukdt.manifest.Manifest;
import dev.ukdt.manifest.Trail;
import dev.ukdt.manifest.syntax.NaclParser;

/** Places in NaCl: words in the bodies of functions, keys and values everywhere else. */
final class NaclPlaces {
	private NaclPlaces() {
	}

	static Place at(Manifest manifest, int offset) {
		var inside = Trail.at(manifest, offset).steps().stream()
				.anyMatch(step -> step.node().label().equals(NaclParser.BODY) && step.node().start() < offset);
		return inside ? word(manifest, offset) : BracketPlaces.at(manifest, offset);
	}

	/** A word with its dots, such as {@code ip.saddr}. */
	private static Place word(Manifest manifest, int offset) {
		var text = manifest.text();
		var start = offset;
		while (start > 0 && (Places.isWord(text.charAt(start - 1)) || text.charAt(start - 1) == '.')) {
			start--;
		}
		var end = offset;
		while (end < text.length() && (Places.isWord(text.charAt(end)) || text.charAt(end) == '.')) {
			end++;
		}
		return new Place(Place.Kind.WORD, null, null, start, end, text.substring(start, offset), false, false);
	}
}
