package dev.ukdt.manifest.assist;

import dev.ukdt.manifest.Manifest;

/** Finds out what may be written at an offset, also in texts that are not finished. */
final class Places {
	private static final int LONGEST_LINE = 10_000;

	private Places() {
	}

	static Place at(Manifest manifest, int offset) {
		if (manifest.document().inComment(offset) && offset > 0 || endlessLine(manifest.text(), offset)) {
			return Place.nothing(offset);
		}
		return switch (manifest.format().syntax()) {
		case "yaml" -> YamlPlaces.at(manifest, offset);
		case "json", "json-variables", "json-commas", "json-embedded", "tuples" -> BracketPlaces.at(manifest, offset);
		case "toml", "toml-jinja", "pi-config", "qemu-config", "kconfig", "xl", "words", "usr-manifest", "bake" -> LinePlaces.at(manifest, offset);
		case "xml" -> XmlPlaces.at(manifest, offset);
		case "nacl" -> NaclPlaces.at(manifest, offset);
		case "click", "mirage" -> wordAt(manifest, offset);
		default -> Place.nothing(offset);
		};
	}

	/** Nobody types on a line of so many characters. */
	private static boolean endlessLine(String text, int offset) {
		var before = text.lastIndexOf('\n', Math.max(0, offset - 1));
		var after = text.indexOf('\n', offset);
		return offset - before > LONGEST_LINE || (after < 0 ? text.length() : after) - offset > LONGEST_LINE;
	}

	private static Place wordAt(Manifest manifest, int offset) {
		var text = manifest.text();
		var start = offset;
		while (start > 0 && isWord(text.charAt(start - 1))) {
			start--;
		}
		var end = offset;
		while (end < text.length() && isWord(text.charAt(end))) {
			end++;
		}
		return new Place(Place.Kind.WORD, null, null, start, end, text.substring(start, offset), false, false);
	}

	static boolean isWord(char c) {
		return Character.isLetterOrDigit(c) || c == '_' || c == '-';
	}
}
