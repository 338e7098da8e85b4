package dev.ukdt.core.build;

import java.nio.file.Path;

/**
 * Something that a tool said is wrong with a file.
 *
 * @param file    absolute
 * @param line    from 1; 0 when the tool named none
 * @param column  from 1; 0 when the tool named none
 * @param message the tool's own words
 */
public record Problem(Path file, int line, int column, Severity severity, String message) {
	public enum Severity {
		ERROR, WARNING, INFO
	}
}
