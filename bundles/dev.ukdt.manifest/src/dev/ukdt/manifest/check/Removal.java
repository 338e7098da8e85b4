package dev.ukdt.manifest.check;

import dev.ukdt.manifest.tree.Entry;
import dev.ukdt.manifest.tree.Node;

/** Takes an entry out of a map, with its line when nothing else stands on it, or with one comma. */
public final class Removal {
	private Removal() {
	}

	public static Edit of(String text, Node map, Entry entry) {
		return of(text, pathStart(text, entry.start()), entry.end(), map.flow());
	}

	/** Where the path of a key begins that is written with all of it, as {@code sgx.debug} is. */
	private static int pathStart(String text, int key) {
		var start = key;
		while (start > 0 && text.charAt(start - 1) == '.') {
			var before = start - 1;
			while (before > 0 && (Character.isLetterOrDigit(text.charAt(before - 1)) || "_-\"'".indexOf(text.charAt(before - 1)) >= 0)) {
				before--;
			}
			start = before;
		}
		return start;
	}

	/** @param commas whether neighbours are separated by commas */
	public static Edit of(String text, int from, int to, boolean commas) {
		var start = from;
		var end = to;
		if (commas) {
			var next = skip(text, end);
			if (next < text.length() && text.charAt(next) == ',') {
				end = next + 1;
			} else {
				var before = start - 1;
				while (before >= 0 && Character.isWhitespace(text.charAt(before))) {
					before--;
				}
				if (before >= 0 && text.charAt(before) == ',') {
					start = before;
				}
			}
		}
		return wholeLine(text, start, end);
	}

	private static int skip(String text, int at) {
		while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
			at++;
		}
		return at;
	}

	private static Edit wholeLine(String text, int start, int end) {
		var first = start;
		while (first > 0 && (text.charAt(first - 1) == ' ' || text.charAt(first - 1) == '\t')) {
			first--;
		}
		var last = end;
		while (last < text.length() && (text.charAt(last) == ' ' || text.charAt(last) == '\t')) {
			last++;
		}
		var begins = first == 0 || text.charAt(first - 1) == '\n';
		var ends = last == text.length() || text.charAt(last) == '\n' || text.charAt(last) == '\r';
		if (begins && ends) {
			last += last < text.length() && text.charAt(last) == '\r' ? 1 : 0;
			last += last < text.length() && text.charAt(last) == '\n' ? 1 : 0;
			return new Edit(first, last, "");
		}
		return new Edit(start, end, "");
	}
}
