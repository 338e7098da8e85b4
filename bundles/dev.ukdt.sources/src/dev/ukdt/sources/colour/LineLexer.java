package dev.ukdt.sources.colour;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

import dev.ukdt.sources.language.Colour;
import dev.ukdt.sources.language.Lexicon;
import dev.ukdt.sources.language.Literal;
import dev.ukdt.sources.language.Span;

/**
 * Cuts one line after the other into coloured tokens. A line needs nothing but the state in which the one before it ended, so an
 * edit is lexed from its own line until the states agree again. Not for several threads at once.
 */
public final class LineLexer {
	/** A longer line is left plain behind this column: it was not written by hand, and nobody should wait for it. */
	static final int LONGEST = 20_000;

	private final Lexicon lexicon;
	private String line;
	private int at;
	private LineState state;
	private List<Token> tokens;

	public LineLexer(Lexicon lexicon) {
		this.lexicon = lexicon;
	}

	/**
	 * Lexes a line without its delimiter.
	 *
	 * @param tokens gets the tokens, in order and without overlap
	 * @return what the next line begins within
	 */
	public LineState lex(String text, LineState start, List<Token> tokens) {
		line = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
		at = 0;
		state = start;
		this.tokens = tokens;
		if (state.span() != null) {
			within(0);
		}
		while (at < line.length()) {
			next();
		}
		return state;
	}

	public List<Token> lex(String text) {
		var result = new ArrayList<Token>();
		lex(text, LineState.START, result);
		return result;
	}

	private void next() {
		var c = line.charAt(at);
		if (literal(c) || span(c)) {
			return;
		}
		if (Character.isDigit(c)) {
			add(Colour.NUMBER, at, numberEnd(at));
		} else if (isWord(c)) {
			word();
		} else if ("([{".indexOf(c) >= 0) {
			add(Colour.bracket(state.depth()), at, at + 1);
			state = new LineState(null, "", 0, state.depth() + 1);
		} else if (")]}".indexOf(c) >= 0) {
			state = new LineState(null, "", 0, Math.max(0, state.depth() - 1));
			add(Colour.bracket(state.depth()), at, at + 1);
		} else {
			at++;
		}
	}

	private boolean literal(char c) {
		for (Literal literal : lexicon.literals()) {
			if (literal.starts().indexOf(c) >= 0 || at == 0 && literal.starts().indexOf(' ') >= 0) {
				var matcher = at(literal.pattern().matcher(line));
				if (matcher.lookingAt() && matcher.end() > at) {
					add(literal.colour(), at, matcher.end());
					return true;
				}
			}
		}
		return false;
	}

	private boolean span(char c) {
		for (Span span : lexicon.spans()) {
			if (span.starts().indexOf(c) >= 0) {
				var matcher = at(span.open().matcher(line));
				if (matcher.lookingAt()) {
					var start = at;
					var close = matcher.groupCount() > 0 ? span.close().replace("$1", matcher.group(1)) : span.close();
					state = new LineState(span, close, 1, state.depth());
					at = matcher.end();
					within(start);
					return true;
				}
			}
		}
		return false;
	}

	/** Goes to the end of the span that is open, or of the line. */
	private void within(int start) {
		var span = state.span();
		while (at < line.length() && state.span() != null) {
			if (!span.escape().isEmpty() && line.startsWith(span.escape(), at)) {
				at += 2;
			} else if (!state.close().isEmpty() && line.startsWith(state.close(), at)) {
				at += state.close().length();
				state = state.nesting() > 1 ? new LineState(span, state.close(), state.nesting() - 1, state.depth()) : state.plain();
			} else if (span.nested() && at(span.open().matcher(line)) instanceof Matcher inner && inner.lookingAt()) {
				at = inner.end();
				state = new LineState(span, state.close(), state.nesting() + 1, state.depth());
			} else {
				at++;
			}
		}
		// A line that ends in the escape character goes on, as in C.
		var goesOn = at > line.length() && !state.close().isEmpty();
		at = Math.min(at, line.length());
		add(span.colour(), start, at);
		if (state.span() != null && !span.multiline() && !goesOn) {
			state = state.plain();
		}
	}

	private void word() {
		var start = at;
		while (at < line.length() && (isWord(line.charAt(at)) || Character.isDigit(line.charAt(at)) || lexicon.wordMarks().indexOf(line.charAt(at)) >= 0)) {
			at++;
		}
		var end = at;
		lexicon.word(line.substring(start, end)).ifPresentOrElse(colour -> add(colour, start, end), () -> {
			if (lexicon.calls() && end < line.length() && line.charAt(end) == '(') {
				add(Colour.FUNCTION, start, end);
			}
		});
	}

	private int numberEnd(int start) {
		var end = start;
		while (end < line.length()) {
			var c = line.charAt(end);
			var exponent = (c == '+' || c == '-') && "eEpP".indexOf(line.charAt(end - 1)) >= 0 && !line.startsWith("0x", start);
			var point = c == '.' && !line.startsWith("..", end);
			if (!Character.isLetterOrDigit(c) && c != '_' && !point && !exponent) {
				return end;
			}
			end++;
		}
		return end;
	}

	private static boolean isWord(char c) {
		return c == '_' || Character.isLetter(c);
	}

	private Matcher at(Matcher matcher) {
		return matcher.region(at, line.length()).useAnchoringBounds(false).useTransparentBounds(true);
	}

	private void add(Colour colour, int start, int end) {
		at = end;
		if (end > start) {
			tokens.add(new Token(start, end - start, colour));
		}
	}
}
