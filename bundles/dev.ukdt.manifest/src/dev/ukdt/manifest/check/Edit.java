package dev.ukdt.manifest.check;

import java.util.Comparator;
import java.util.List;

/** A change of the text: what stands between two offsets is replaced. */
public record Edit(int start, int end, String text) {
	/** The text after several changes, none of which overlap. */
	public static String apply(String text, List<Edit> edits) {
		var result = new StringBuilder(text);
		edits.stream().sorted(Comparator.comparingInt(Edit::start).reversed()).forEach(edit -> result.replace(edit.start, edit.end, edit.text));
		return result.toString();
	}
}
