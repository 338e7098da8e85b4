package dev.ukdt.sources.completion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

import dev.ukdt.sources.completion.Snippet.Stop;

/** Reads the snippet syntax of the protocol. Variables have no value here, so they give their default. */
final class SnippetParser {
	private static final Pattern STOP = Pattern.compile("\\$(\\d+)");
	private static final Pattern VARIABLE = Pattern.compile("\\$([A-Za-z_]\\w*)");
	private static final Pattern BRACED = Pattern.compile("\\$\\{(\\d+|[A-Za-z_]\\w*)(?=[:|/}])");

	private final String source;
	private final StringBuilder text = new StringBuilder();
	private final List<Stop> stops = new ArrayList<>();
	private int at;

	SnippetParser(String source) {
		this.source = source;
	}

	Snippet parse() {
		read("");
		stops.sort(Comparator.comparingInt(Stop::offset));
		return new Snippet(text.toString(), List.copyOf(stops));
	}

	/** Reads up to one of the end characters, or to the end of the source. */
	private void read(String ends) {
		while (at < source.length()) {
			var c = source.charAt(at);
			if (ends.indexOf(c) >= 0) {
				return;
			}
			if (c == '\\' && at + 1 < source.length() && "\\$}".indexOf(source.charAt(at + 1)) >= 0) {
				text.append(source.charAt(at + 1));
				at += 2;
			} else if (c != '$' || !special()) {
				text.append(c);
				at++;
			}
		}
	}

	private boolean special() {
		var stop = STOP.matcher(source).region(at, source.length());
		if (stop.lookingAt() && stop.group(1).length() < 9) {
			at = stop.end();
			add(Integer.parseInt(stop.group(1)), text.length(), List.of());
			return true;
		}
		var variable = VARIABLE.matcher(source).region(at, source.length());
		if (variable.lookingAt()) {
			at = variable.end();
			return true;
		}
		var braced = BRACED.matcher(source).region(at, source.length()).useTransparentBounds(true);
		if (braced.lookingAt() && braced.group(1).length() < 40) {
			at = braced.end();
			braced(braced.group(1));
			return true;
		}
		return false;
	}

	private void braced(String name) {
		var start = text.length();
		var kind = source.charAt(at);
		var choices = new ArrayList<String>();
		if (kind == ':') {
			at++;
			read("}");
		} else if (kind == '|') {
			at++;
			choices(choices);
			text.append(choices.isEmpty() ? "" : choices.getFirst());
		} else if (kind == '/') {
			transform();
		}
		at = Math.min(source.length(), at + 1);
		if (Character.isDigit(name.charAt(0)) && name.length() < 9) {
			add(Integer.parseInt(name), start, choices);
		}
	}

	private void choices(List<String> choices) {
		var choice = new StringBuilder();
		for (; at < source.length() && !source.startsWith("|}", at); at++) {
			var c = source.charAt(at);
			if (c == '\\' && at + 1 < source.length()) {
				choice.append(source.charAt(++at));
			} else if (c == ',') {
				choices.add(choice.toString());
				choice.setLength(0);
			} else {
				choice.append(c);
			}
		}
		choices.add(choice.toString());
		at++;
	}

	/** Transformations are for variables with values: skipped. */
	private void transform() {
		var depth = 0;
		for (; at < source.length(); at++) {
			var c = source.charAt(at);
			if (c == '\\') {
				at++;
			} else if (c == '{') {
				depth++;
			} else if (c == '}' && depth-- == 0) {
				return;
			}
		}
	}

	private void add(int number, int start, List<String> choices) {
		stops.add(new Stop(number, start, text.length() - start, List.copyOf(choices)));
	}
}
