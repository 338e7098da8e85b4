package dev.ukdt.sources.completion;

import java.util.ArrayList;
import java.util.List;

/**
 * Text with places to fill in, as the protocol writes it: {@code $1}, {@code ${2:text}}, {@code ${3|a,b|}}, {@code $0}.
 *
 * @param stops in the order of the text
 */
public record Snippet(String text, List<Stop> stops) {
	/**
	 * A place to fill in.
	 *
	 * @param number  0 is where the caret goes in the end; the same number may come again, and is filled in along
	 * @param choices of which one is to be chosen; empty when anything may be typed
	 */
	public record Stop(int number, int offset, int length, List<String> choices) {
	}

	public static Snippet plain(String text) {
		return new Snippet(text, List.of());
	}

	/** Reads a snippet. What is not one, as far as it is not, is plain text. */
	public static Snippet parse(String source) {
		return new SnippetParser(source).parse();
	}

	/** The same with each line after the first indented, and with the line ends of a document. */
	Snippet indented(String indentation, String delimiter) {
		if (text.indexOf('\n') < 0) {
			return this;
		}
		var result = new StringBuilder();
		var moved = new int[text.length() + 1];
		for (var i = 0; i < text.length(); i++) {
			moved[i] = result.length();
			if (text.charAt(i) == '\n') {
				result.append(delimiter).append(indentation);
			} else if (text.charAt(i) != '\r') {
				result.append(text.charAt(i));
			}
		}
		moved[text.length()] = result.length();
		var stopsThen = new ArrayList<Stop>();
		for (var stop : stops) {
			var start = moved[stop.offset()];
			stopsThen.add(new Stop(stop.number(), start, moved[stop.offset() + stop.length()] - start, stop.choices()));
		}
		return new Snippet(result.toString(), stopsThen);
	}
}
