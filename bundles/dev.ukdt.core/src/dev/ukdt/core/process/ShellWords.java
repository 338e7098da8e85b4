package dev.ukdt.core.process;

import java.util.ArrayList;
import java.util.List;

/** Takes apart what was written for a shell, without ever running one. */
public final class ShellWords {
	private ShellWords() {
	}

	/** The words of a command as a POSIX shell would pass them on. Variables and patterns stay as they are written. */
	public static List<String> split(String command) {
		var words = new ArrayList<String>();
		var word = new StringBuilder();
		var quote = ' ';
		var started = false;
		for (var i = 0; i < command.length(); i++) {
			var c = command.charAt(i);
			if (c == '\\' && quote != '\'' && i + 1 < command.length()) {
				word.append(command.charAt(++i));
				started = true;
			} else if (quote != ' ') {
				if (c == quote) {
					quote = ' ';
				} else {
					word.append(c);
				}
			} else if (c == '"' || c == '\'') {
				quote = c;
				started = true;
			} else if (Character.isWhitespace(c)) {
				if (started) {
					words.add(word.toString());
				}
				word.setLength(0);
				started = false;
			} else {
				word.append(c);
				started = true;
			}
		}
		if (started) {
			words.add(word.toString());
		}
		return List.copyOf(words);
	}
}
