package dev.ukdt.core.configuration;

import java.nio.file.Path;
import java.util.List;

/**
 * What can be set in one file of a project: a Kconfig menu, or the keys that a project's sources declare. Values change here alone until
 * somebody writes {@link #text}. One thread.
 */
public interface Configuration {
	/** What people call it. */
	String name();

	/** The file that holds the values; it need not exist. */
	Path file();

	/** Everything that can be set, in the order and the menus of its declaration, with the values of now. */
	List<Setting> settings();

	/**
	 * Changes a value. A text that is changed again and again, as it is when it is typed, is one change.
	 *
	 * @throws IllegalArgumentException when there is no such setting, it cannot be changed now, or the value is none of its values; the
	 *                                  message says which
	 */
	void set(String id, String value);

	/** Takes the last change back; false when there is none. */
	boolean undo();

	/** The file's text as it was read. */
	String original();

	/** Whether {@link #text} differs from what was read. */
	default boolean isChanged() {
		return !text().equals(original());
	}

	/** The file's text with the changes; all that was not changed stands in it as before. */
	String text();
}
