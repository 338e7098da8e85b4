package dev.ukdt.manifest.syntax;

import java.util.Set;

import dev.ukdt.manifest.tree.Document;
import dev.ukdt.manifest.tree.Entry;
import dev.ukdt.manifest.tree.Node;
import dev.ukdt.manifest.tree.Node.Kind;

/** Reads one Click configuration: its statements, and those of its compound elements. */
public final class ClickReading extends ClickConnections {
	private static final Set<String> DIRECTIVES = Set.of("require", "provide", "define", "var");
	private final Node root = Node.map(0);
	private boolean libraries;

	public ClickReading(String text) {
		super(text);
	}

	/** Whether other files are read in that may declare more. */
	public boolean hasLibraries() {
		return libraries;
	}

	/** To be called once. */
	public Document read() {
		try {
			statements(root, 0, (char) 0);
			if (!atEnd()) {
				problem(pos, pos + 1, "there is no bracket that this could close");
			}
		} catch (Stop e) {
			// The problem is told already.
		}
		return document(root.endAt(length));
	}

	@Override
	void statements(Node scope, int depth, char close) {
		enter(depth);
		while (true) {
			skipSpace();
			if (atEnd() || peek() == close && close != 0) {
				return;
			}
			var before = pos;
			if (peek() == ';' || peek() == ',' || peek() == '|') {
				pos++;
			} else if (peek() == '}' || peek() == ')') {
				if (close == 0) {
					problem(pos, pos + 1, "there is no bracket that this could close");
					pos++;
				} else {
					return;
				}
			} else {
				statement(scope, depth);
			}
			if (pos == before) {
				problem(pos, pos + 1, "this character cannot stand here");
				pos++;
			}
		}
	}

	private void statement(Node scope, int depth) {
		var word = peekWord();
		if (word.equals("elementclass")) {
			elementclass(scope, depth);
		} else if (DIRECTIVES.contains(word) && nextAfter(word.length()) == '(') {
			word("keyword");
			skipSpace();
			var from = pos;
			configuration();
			libraries |= word.equals("require") && text.substring(from, pos).contains("library");
		} else {
			connection(scope, depth);
		}
	}

	private void elementclass(Node scope, int depth) {
		word("keyword");
		skipSpace();
		var name = word("class");
		if (name == null) {
			problem(pos, pos + 1, "expected the name of the compound element");
			return;
		}
		skipSpace();
		if (peek() == '{') {
			scope.add(new Entry(name, compound(depth)));
			return;
		}
		var other = word("class");
		if (other == null) {
			problem(name.start(), name.end(), "expected { or another element's class behind the name");
		} else {
			scope.add(new Entry(name, Node.scalar(Kind.WORD, other.start(), other.end(), other.text()).labelled("class")));
		}
	}

	@Override
	Node compound(int depth) {
		var open = pos;
		var map = Node.map(pos).labelled("compound").inBrackets();
		pos++;
		parameters();
		statements(map, depth + 1, '}');
		if (peek() == '}') {
			pos++;
		} else {
			problem(open, open + 1, "this brace is never closed");
		}
		return map.endAt(pos);
	}

	/** {@code $a, KEYWORD $b |} at the beginning of a compound. */
	private void parameters() {
		var mark = pos;
		var at = pos;
		while (at < length && "{};(->[".indexOf(text.charAt(at)) < 0 && text.charAt(at) != '|') {
			at++;
		}
		if (at < length && text.charAt(at) == '|' && (at + 1 >= length || text.charAt(at + 1) != '|')) {
			while (pos < at) {
				skipSpace();
				var start = pos;
				while (pos < at && (peek() == '$' || Character.isLetterOrDigit(peek()) || peek() == '_')) {
					pos++;
				}
				if (pos > start) {
					words.add(Node.scalar(Kind.WORD, start, pos, text.substring(start, pos)).labelled("variable"));
				} else {
					pos++;
				}
			}
			pos = at + 1;
		} else {
			pos = mark;
		}
	}

}