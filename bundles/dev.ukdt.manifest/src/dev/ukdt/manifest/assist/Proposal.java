package dev.ukdt.manifest.assist;

import dev.ukdt.manifest.check.Edit;

/**
 * Something that can be written at a place.
 *
 * @param label  as lists show it
 * @param detail a few words beside it
 * @param help   a text about it in Markdown
 * @param edit   what it does to the text
 * @param caret  where the caret stands afterwards, counted from the edit's start
 * @param rank   lower ones come first
 */
public record Proposal(String label, Kind kind, String detail, String help, Edit edit, int caret, int rank) {
	/** What is proposed; lists show an icon for it. */
	public enum Kind {
		KEY, VALUE, FILE, REFERENCE, CLASS
	}
}
