package dev.ukdt.manifest.syntax;

import java.util.ArrayList;
import java.util.List;

import dev.ukdt.manifest.tree.Document;
import dev.ukdt.manifest.tree.LineMap;
import dev.ukdt.manifest.tree.Node;
import dev.ukdt.manifest.tree.Span;

/** What every parser keeps while it reads: the text, the place, and what was found beside the tree. */
abstract class Reading {
	/** More values than this in one file are no manifest; the rest is left unread. */
	private static final int MOST_VALUES = 100_000;
	private static final int MOST_PROBLEMS = 200;

	/** Thrown to leave a parse early; what was built so far stays. */
	static final class Stop extends RuntimeException {
		private static final long serialVersionUID = 1L;

		Stop() {
			super(null, null, false, false);
		}
	}

	final String text;
	final int length;
	int pos;
	private int values;
	final List<Span> comments = new ArrayList<>();
	final List<Document.Section> sections = new ArrayList<>();
	final List<Node> words = new ArrayList<>();
	private final List<SyntaxProblem> problems = new ArrayList<>();

	Reading(String text) {
		this.text = text;
		this.length = text.length();
	}

	final Document document(Node root) {
		return new Document(text, new LineMap(text), root, comments, sections, words, problems);
	}

	/** The character at an offset from here, 0 beyond the end. */
	final char peek(int ahead) {
		var at = pos + ahead;
		return at < length && at >= 0 ? text.charAt(at) : 0;
	}

	final char peek() {
		return pos < length ? text.charAt(pos) : 0;
	}

	final boolean atEnd() {
		return pos >= length;
	}

	final boolean at(String word) {
		return text.startsWith(word, pos);
	}

	static boolean isNewline(char c) {
		return c == '\n' || c == '\r';
	}

	static boolean isBlank(char c) {
		return c == ' ' || c == '\t';
	}

	final void skipBlanks() {
		while (pos < length && isBlank(text.charAt(pos))) {
			pos++;
		}
	}

	/** Blanks, newlines and comments behind {@code #}. */
	final void skipToToken() {
		while (pos < length) {
			if (isBlank(peek()) || isNewline(peek())) {
				pos++;
			} else if (peek() == '#') {
				comment();
			} else {
				return;
			}
		}
	}

	final void skipLine() {
		while (pos < length && !isNewline(text.charAt(pos))) {
			pos++;
		}
	}

	/** Where the line that holds an offset ends, before its newline. */
	final int lineEnd(int from) {
		var at = from;
		while (at < length && !isNewline(text.charAt(at))) {
			at++;
		}
		return at;
	}

	/**
	 * Passes a text between quotes, at the first of them. One that is never closed is told.
	 *
	 * @param escapes whether a backslash takes the next character along
	 * @return whether it is closed
	 */
	final boolean passQuoted(boolean escapes) {
		var start = pos;
		var quote = text.charAt(pos++);
		while (pos < length && peek() != quote) {
			pos += escapes && peek() == '\\' ? 2 : 1;
		}
		var closed = pos < length;
		pos = closed ? pos + 1 : length;
		if (!closed) {
			problem(start, lineEnd(start), "this quote is never closed");
		}
		return closed;
	}

	/** From here to the line's end is a comment. */
	final void comment() {
		var start = pos;
		skipLine();
		comments.add(new Span(start, pos));
	}

	final void problem(int start, int end, String message) {
		add(new SyntaxProblem(Math.min(start, length), Math.min(Math.max(start, end), length), message, false));
	}

	final void mild(int start, int end, String message) {
		add(new SyntaxProblem(Math.min(start, length), Math.min(Math.max(start, end), length), message, true));
	}

	private void add(SyntaxProblem problem) {
		if (problems.size() >= MOST_PROBLEMS) {
			throw new Stop();
		}
		problems.add(problem);
	}

	final boolean hasProblems() {
		return !problems.isEmpty();
	}

	/** Counts a value and its depth; leaves the parse when either is beyond all sense. */
	final void enter(int depth) {
		if (depth > Node.DEEPEST) {
			problem(pos, pos + 1, "nested more than " + Node.DEEPEST + " levels deep; the rest is not read");
			throw new Stop();
		}
		if (++values > MOST_VALUES) {
			mild(pos, pos, "more than " + MOST_VALUES + " values; the rest is not checked");
			throw new Stop();
		}
	}

	/** Text for a message: short, on one line. */
	static String quote(String said) {
		var line = (said.length() > 60 ? said.substring(0, 60) : said).replaceAll("\\p{Cntrl}+", " ");
		return "'" + (line.length() > 40 ? line.substring(0, 37) + "..." : line) + "'";
	}
}
