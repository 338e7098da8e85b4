package dev.ukdt.core.kconfig;

import java.util.List;

/** The lines of a Kconfig file: without comments, and those that end in a backslash together with the next one. */
final class LogicalLines {
	private final List<String> lines;
	private int next;

	LogicalLines(String text) {
		lines = text.lines().toList();
	}

	boolean hasNext() {
		return next < lines.size();
	}

	/** The number of the line that was read last, from 1. */
	int number() {
		return next;
	}

	String next() {
		var line = lines.get(next++);
		while (line.endsWith("\\") && hasNext()) {
			line = line.substring(0, line.length() - 1) + " " + lines.get(next++).strip();
		}
		return withoutComment(line);
	}

	private static String withoutComment(String line) {
		var quote = 0;
		for (var i = 0; i < line.length(); i++) {
			var c = line.charAt(i);
			if (quote == 0 && c == '#') {
				return line.substring(0, i);
			}
			if (c == '"' || c == '\'') {
				quote = quote == 0 ? c : quote == c ? 0 : quote;
			}
		}
		return line;
	}

	/** A help text: all lines that are indented at least as much as the first one. */
	String indented() {
		var text = new StringBuilder();
		var indent = -1;
		while (hasNext()) {
			var line = lines.get(next);
			if (line.isBlank()) {
				text.append('\n');
			} else {
				var here = indent(line);
				indent = indent < 0 ? here : indent;
				if (here < indent || indent == 0) {
					break;
				}
				text.append(line.strip()).append('\n');
			}
			next++;
		}
		return text.toString().strip();
	}

	private static int indent(String line) {
		var column = 0;
		for (var i = 0; i < line.length() && Character.isWhitespace(line.charAt(i)); i++) {
			column = line.charAt(i) == '\t' ? (column / 8 + 1) * 8 : column + 1;
		}
		return column;
	}
}
