package dev.ukdt.core.configuration;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Something that can be set.
 *
 * @param id         by which it is set
 * @param label      what people call it
 * @param values     the allowed ones; empty when it is a text or a number
 * @param value      the present one; empty when nothing is set
 * @param help       may have several lines; may be empty
 * @param needs      what must hold for it, as people read it; empty when nothing
 * @param changeable whether it can be set now
 * @param menus      the labels of what it lies in, the outermost first
 */
public record Setting(String id, String label, Kind kind, List<Value> values, String value, String help, String needs, boolean changeable,
		List<String> menus) {
	public enum Kind {
		/** On or off: the first of the two values is on. */
		SWITCH, CHOICE, NUMBER, TEXT
	}

	/** @param label what people call it */
	public record Value(String id, String label) {
	}

	/** Whether a word of a person stands in its name, label, help or menus, small or capital. */
	public boolean mentions(String word) {
		var wanted = word.toLowerCase(Locale.ROOT);
		return Stream.concat(Stream.of(id, label, help), menus.stream()).anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(wanted));
	}
}
