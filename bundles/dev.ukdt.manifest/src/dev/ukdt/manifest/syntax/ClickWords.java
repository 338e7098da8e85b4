package dev.ukdt.manifest.syntax;

import dev.ukdt.manifest.tree.Node;
import dev.ukdt.manifest.tree.Node.Kind;
import dev.ukdt.manifest.tree.Span;

/** The words of Click: names, ports between square brackets, configurations between round ones, comments. */
abstract class ClickWords extends Reading {
	ClickWords(String text) {
		super(text);
	}

	/** Ports in square brackets; null without them. */
	final Node ports() {
		if (peek() != '[') {
			return null;
		}
		var open = pos;
		pos++;
		var highest = Node.scalar(Kind.WORD, pos, pos, "-1");
		while (true) {
			skipSpace();
			var start = pos;
			while (Character.isDigit(peek())) {
				pos++;
			}
			if (pos > start) {
				var said = text.substring(start, pos);
				if (said.length() < 6 && Integer.parseInt(said) >= Integer.parseInt(highest.text())) {
					highest = Node.scalar(Kind.WORD, start, pos, said);
				}
			} else if (peek() == ']') {
				pos++;
				return highest;
			} else if (peek() == ',' || peek() == '-' || peek() == '*') {
				pos++;
			} else if (peek() == '$' || Character.isLetter(peek()) || peek() == '{' || peek() == '}' || peek() == ':' || peek() == '_') {
				pos++;
			} else {
				problem(open, open + 1, "this bracket holds ports, and is never closed");
				return highest;
			}
		}
	}

	final String peekWord() {
		var at = pos;
		while (at < length && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_')) {
			at++;
		}
		return text.substring(pos, at);
	}

	final char nextAfter(int ahead) {
		while (isBlank(peek(ahead)) || isNewline(peek(ahead))) {
			ahead++;
		}
		return peek(ahead);
	}

	/** A name, with slashes, variables and at signs; null when there is none here. */
	final Node word(String label) {
		var start = pos;
		while (pos < length) {
			var c = peek();
			if (Character.isLetterOrDigit(c) || c == '_' || c == '@' || c == '$' || c == '/' && pos > start && peek(1) != '/' && peek(1) != '*') {
				pos++;
			} else if (c == '{' && pos > start && peek(-1) == '$') {
				var close = text.indexOf('}', pos);
				pos = close < 0 ? length : close + 1;
			} else {
				break;
			}
		}
		if (pos == start) {
			return null;
		}
		enter(1);
		var node = Node.scalar(Kind.WORD, start, pos, text.substring(start, pos)).labelled(label);
		words.add(node);
		return node;
	}

	/** Free text between round brackets. */
	final void configuration() {
		var open = pos;
		var nested = 0;
		while (pos < length) {
			var c = peek();
			if (c == '(') {
				nested++;
			} else if (c == ')') {
				if (--nested == 0) {
					pos++;
					return;
				}
			} else if (c == '"' || c == '\'') {
				passQuoted(c == '"');
				continue;
			} else if (c == '`') {
				// m4, which some configurations go through first, quotes like `this'
				var close = text.indexOf('\'', pos);
				pos = close < 0 ? pos : close;
			} else if (c == '\\' && peek(1) == '<') {
				var close = text.indexOf('>', pos);
				pos = close < 0 ? length : close;
			} else if (c == '/' && (peek(1) == '/' || peek(1) == '*')) {
				skipComment();
				continue;
			}
			pos++;
		}
		pos = length;
		problem(open, open + 1, "this bracket is never closed");
	}

	private void skipComment() {
		var start = pos;
		if (peek(1) == '*') {
			var close = text.indexOf("*/", pos + 2);
			if (close < 0) {
				problem(start, start + 2, "this comment is never closed");
			}
			pos = close < 0 ? length : close + 2;
		} else {
			skipLine();
		}
		comments.add(new Span(start, pos));
	}

	final void skipSpace() {
		while (pos < length) {
			var c = peek();
			if (c == '/' && (peek(1) == '/' || peek(1) == '*')) {
				skipComment();
			} else if (c == '#' && (pos == 0 || isNewline(peek(-1)))) {
				comment();
			} else if (isBlank(c) || isNewline(c) || c == '\f') {
				pos++;
			} else {
				return;
			}
		}
	}
}
