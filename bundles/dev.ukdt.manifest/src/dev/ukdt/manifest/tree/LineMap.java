package dev.ukdt.manifest.tree;

import java.util.Arrays;

/** Offsets to lines and columns, both from 0, and back. Lines end with LF, CRLF or CR. */
public final class LineMap {
	private final int[] starts;
	private final int length;

	public LineMap(CharSequence text) {
		length = text.length();
		var found = new int[Math.max(16, length / 24)];
		var count = 1;
		for (var i = 0; i < length; i++) {
			var c = text.charAt(i);
			if (c == '\n' || c == '\r' && (i + 1 == length || text.charAt(i + 1) != '\n')) {
				if (count == found.length) {
					found = Arrays.copyOf(found, count * 2);
				}
				found[count++] = i + 1;
			}
		}
		starts = Arrays.copyOf(found, count);
	}

	public int count() {
		return starts.length;
	}

	public int line(int offset) {
		var at = Arrays.binarySearch(starts, offset);
		return at >= 0 ? at : -at - 2;
	}

	public int column(int offset) {
		return offset - starts[line(offset)];
	}

	/** Where a line begins; the text's end for one beyond the last. */
	public int start(int line) {
		return line < 0 ? 0 : line < starts.length ? starts[line] : length;
	}

	/** The offset of a position, moved into the text when it lies outside. */
	public int offset(int line, int column) {
		return Math.clamp((long) start(line) + Math.max(0, column), start(line), line + 1 < starts.length ? Math.max(start(line), start(line + 1) - 1) : length);
	}
}
