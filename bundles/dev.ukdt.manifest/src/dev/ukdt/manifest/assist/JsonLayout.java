package dev.ukdt.manifest.assist;

import java.util.ArrayList;
import java.util.List;

import dev.ukdt.manifest.check.Edit;
import dev.ukdt.manifest.tree.Document;

/** Lays out JSON by its tokens: two blanks a level, one entry a line; what stood on one line and is short stays there. */
final class JsonLayout {
	private static final int WIDTH = 100;
	private final String text;
	private final StringBuilder out = new StringBuilder();
	private final List<Boolean> inline = new ArrayList<>();
	private int pos;

	JsonLayout(Document document) {
		text = document.text();
	}

	List<Edit> edits() {
		var fresh = lay();
		return fresh.equals(text) ? List.of() : List.of(new Edit(0, text.length(), fresh));
	}

	private String lay() {
		while (pos < text.length()) {
			var c = text.charAt(pos);
			if (Character.isWhitespace(c)) {
				pos++;
			} else if (c == '{' || c == '[') {
				open(c);
			} else if (c == '}' || c == ']') {
				close(c);
			} else if (c == ',') {
				pos++;
				out.append(',');
				separate();
			} else if (c == ':') {
				pos++;
				out.append(": ");
			} else if (c == '/' || c == '#') {
				comment();
			} else {
				copy(c);
			}
		}
		return out.toString().stripTrailing() + "\n";
	}

	private void open(char c) {
		pos++;
		out.append(c);
		var end = closing();
		var onOneLine = end >= 0 && text.substring(pos, end).indexOf('\n') < 0 && end - pos < WIDTH;
		if (end >= 0 && text.substring(pos, end).isBlank()) {
			pos = end + 1;
			out.append(text.charAt(end));
			return;
		}
		inline.add(onOneLine);
		if (onOneLine) {
			out.append(c == '{' ? " " : "");
		} else {
			newline();
		}
	}

	/** Where the bracket before the place is closed; -1 when that is far away, or never. */
	private int closing() {
		var depth = 0;
		for (var at = pos; at < text.length(); at++) {
			var c = text.charAt(at);
			if (c == '"') {
				at = stringEnd(at) - 1;
			} else if (c == '{' || c == '[') {
				depth++;
			} else if ((c == '}' || c == ']') && depth-- == 0) {
				return at;
			}
			if (at - pos > WIDTH) {
				return -1;
			}
		}
		return -1;
	}

	private void close(char c) {
		pos++;
		var was = inline.isEmpty() || inline.removeLast();
		if (was) {
			strip();
			out.append(c == '}' ? " }" : "]");
		} else {
			strip();
			out.append('\n').append("  ".repeat(inline.size())).append(c);
		}
	}

	private void separate() {
		if (!inline.isEmpty() && inline.getLast()) {
			out.append(' ');
			return;
		}
		var at = pos;
		while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
			at++;
		}
		if (at + 1 < text.length() && (text.charAt(at) == '#' || text.charAt(at) == '/')) {
			out.append(' ');
		} else {
			newline();
		}
	}

	private void newline() {
		out.append('\n').append("  ".repeat(inline.size()));
	}

	private void strip() {
		while (!out.isEmpty() && Character.isWhitespace(out.charAt(out.length() - 1))) {
			out.setLength(out.length() - 1);
		}
	}

	private void comment() {
		var start = pos;
		if (text.startsWith("/*", pos)) {
			var end = text.indexOf("*/", pos + 2);
			pos = end < 0 ? text.length() : end + 2;
		} else {
			while (pos < text.length() && text.charAt(pos) != '\n') {
				pos++;
			}
		}
		out.append(text.substring(start, pos).stripTrailing());
		newline();
	}

	private void copy(char c) {
		var start = pos;
		if (c == '"') {
			pos = stringEnd(pos);
		} else {
			while (pos < text.length() && !Character.isWhitespace(text.charAt(pos)) && ",:{}[]\"".indexOf(text.charAt(pos)) < 0) {
				pos++;
			}
		}
		out.append(text, start, Math.max(pos, start + 1));
		pos = Math.max(pos, start + 1);
	}

	private int stringEnd(int from) {
		var at = from + 1;
		while (at < text.length() && text.charAt(at) != '"' && text.charAt(at) != '\n') {
			at += text.charAt(at) == '\\' ? 2 : 1;
		}
		return Math.min(at + 1, text.length());
	}
}
