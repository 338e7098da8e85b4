package dev.ukdt.manifest.syntax;

import dev.ukdt.manifest.tree.Document;
import dev.ukdt.manifest.tree.Node;
import dev.ukdt.manifest.tree.Node.Kind;

/** A reading of settings that stand on a line each, among comments behind {@code #} and, in most formats, heads in brackets. */
abstract class LineReading extends Reading {
	final Node root = Node.map(0);

	LineReading(String text) {
		super(text);
	}

	final Document read() {
		try {
			while (!atEnd()) {
				line();
			}
		} catch (Stop e) {
			// The problem is told already.
		}
		end();
		return document(root.endAt(length));
	}

	private void line() {
		skipBlanks();
		if (isNewline(peek())) {
			pos++;
		} else if (peek() == '#') {
			commentLine();
		} else if (peek() == '[') {
			head();
		} else if (!atEnd()) {
			enter(1);
			setting();
		}
	}

	/** A setting begins here; reads to the end of its line. */
	abstract void setting();

	/** Reads a key that ends before a blank or an equals sign, at the latest at {@code end}. */
	final Node key(int end) {
		var start = pos;
		while (pos < end && peek() != '=' && !isBlank(peek())) {
			pos++;
		}
		return Node.scalar(Kind.STRING, start, pos, text.substring(start, pos));
	}

	/** A comment begins here. */
	void commentLine() {
		comment();
	}

	/** A bracket stands here; only a format with heads reads it as another thing than a setting. */
	void head() {
		enter(1);
		setting();
	}

	/** All lines are read. */
	void end() {
	}
}
