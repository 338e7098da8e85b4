package dev.ukdt.manifest;

/** A text of a test with a place marked in it: {@code «...»} is a range, {@code ¦} an offset. */
public record Marked(String text, int start, int end) {
	public static Marked of(String marked) {
		var caret = marked.indexOf('¦');
		if (caret >= 0) {
			return new Marked(marked.replace("¦", ""), caret, caret);
		}
		var start = marked.indexOf('«');
		var end = marked.indexOf('»');
		if (start < 0 || end < start) {
			throw new IllegalArgumentException("nothing is marked in: " + marked);
		}
		return new Marked(marked.replace("«", "").replace("»", ""), start, end - 1);
	}
}
