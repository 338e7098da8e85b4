package dev.ukdt.manifest.syntax;

import java.util.HashMap;
import java.util.Map;

import dev.ukdt.manifest.tree.Node;
import dev.ukdt.manifest.tree.Node.Kind;

/** What stands around the scalars of YAML: columns, indicators, blanks, anchors and tags. */
abstract class YamlTokens extends Reading {
	private final Map<String, Node> anchors = new HashMap<>();
	private int lineStart;
	private int lineStartFor;

	YamlTokens(String text) {
		super(text);
	}

	/** The column of the place. Costs only the way from where it was asked last. */
	final int column() {
		if (pos < lineStart) {
			lineStart = pos;
			while (lineStart > 0 && !isNewline(text.charAt(lineStart - 1))) {
				lineStart--;
			}
		}
		lineStartFor = Math.min(lineStartFor, pos);
		for (; lineStartFor < pos; lineStartFor++) {
			if (isNewline(text.charAt(lineStartFor))) {
				lineStart = lineStartFor + 1;
			}
		}
		return pos - lineStart;
	}

	/** Whether the character so far ahead ends an indicator such as a dash or a colon. */
	final boolean isEndOfToken(int ahead) {
		var c = peek(ahead);
		return c == 0 && pos + ahead >= length || isBlank(c) || isNewline(c);
	}

	/** Whether a line of three such characters stands here. */
	final boolean atMarker(String marker) {
		return at(marker) && column() == 0 && isEndOfToken(3);
	}

	/** To the next character that is neither blank nor comment, over lines; tells tabs used as indentation. */
	final void skipToContent() {
		while (pos < length) {
			var c = text.charAt(pos);
			if (c == '#') {
				comment();
			} else if (c == '\t' && column() == 0 | onlyBlanksBefore()) {
				var start = pos;
				skipBlanks();
				if (!isNewline(peek()) && peek() != '#' && !atEnd()) {
					problem(start, start + 1, "a tab cannot indent in YAML: use blanks");
				}
			} else if (isBlank(c) || isNewline(c)) {
				pos++;
			} else {
				return;
			}
		}
	}

	private boolean onlyBlanksBefore() {
		for (var at = pos - 1; at >= 0 && !isNewline(text.charAt(at)); at--) {
			if (text.charAt(at) != ' ') {
				return false;
			}
		}
		return true;
	}

	/** Whether a simple key with its colon begins here, on this line. */
	final boolean keyFollows() {
		var at = skipPropertiesFrom(pos);
		var c = at < length ? text.charAt(at) : 0;
		if (c == '"' || c == '\'') {
			at++;
			while (at < length && text.charAt(at) != c && !isNewline(text.charAt(at))) {
				at += c == '"' && text.charAt(at) == '\\' ? 2 : 1;
			}
			at++;
			while (at < length && isBlank(text.charAt(at))) {
				at++;
			}
			return at < length && text.charAt(at) == ':' && endsTokenAt(at + 1);
		}
		if (c == '[' || c == '{' || c == '|' || c == '>' || c == '#' || c == 0) {
			return false;
		}
		for (; at < length && !isNewline(text.charAt(at)); at++) {
			if (text.charAt(at) == ':' && endsTokenAt(at + 1)) {
				return true;
			}
			if (text.charAt(at) == '#' && isBlank(text.charAt(at - 1))) {
				return false;
			}
		}
		return false;
	}

	private boolean endsTokenAt(int at) {
		return at >= length || isBlank(text.charAt(at)) || isNewline(text.charAt(at));
	}

	/** Anchors and tags before a value. @return the anchor's name or null */
	final String skipProperties() {
		String anchor = null;
		while ((peek() == '&' || peek() == '!') && !isEndOfToken(0)) {
			var start = pos;
			while (!isEndOfToken(0) && ",[]{}".indexOf(peek()) < 0) {
				pos++;
			}
			if (pos == start) {
				break;
			}
			if (text.charAt(start) == '&') {
				anchor = text.substring(start + 1, pos);
			}
			skipBlanks();
		}
		return anchor;
	}

	private int skipPropertiesFrom(int from) {
		var at = from;
		while (at < length && (text.charAt(at) == '&' || text.charAt(at) == '!')) {
			while (!endsTokenAt(at)) {
				at++;
			}
			while (at < length && isBlank(text.charAt(at))) {
				at++;
			}
		}
		return at;
	}

	final void anchored(String anchor, Node node) {
		if (anchor != null) {
			anchors.put(anchor, node);
		}
	}

	final Node alias() {
		var start = pos;
		pos++;
		while (!isEndOfToken(0) && ",[]{}".indexOf(peek()) < 0 && !(peek() == ':' && isEndOfToken(1))) {
			pos++;
		}
		var name = text.substring(start + 1, pos);
		var target = anchors.get(name);
		if (target == null) {
			problem(start, pos, "there is no anchor &" + name + " above");
		}
		var scalar = target != null && target.isScalar();
		return Node.scalar(scalar ? target.kind() : Kind.OPEN, start, pos, scalar ? target.text() : text.substring(start, pos));
	}
}
