package dev.ukdt.manifest.check;

import java.util.List;

/** A way to mend a problem, with its name for people. */
public record Fix(String title, List<Edit> edits) {
	public static Fix of(String title, int start, int end, String text) {
		return new Fix(title, List.of(new Edit(start, end, text)));
	}
}
