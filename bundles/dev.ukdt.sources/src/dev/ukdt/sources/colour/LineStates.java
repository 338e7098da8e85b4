package dev.ukdt.sources.colour;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What each line of a text ends within, kept up to date edit by edit. The lines behind the last known one are not known yet:
 * {@link #lexTo} reads on from there. Not for several threads at once.
 */
public final class LineStates {
	/** A line's text without its delimiter; null behind the last. */
	public interface Lines {
		String line(int number);
	}

	private final LineLexer lexer;
	private final List<LineState> ends = new ArrayList<>();

	public LineStates(LineLexer lexer) {
		this.lexer = lexer;
	}

	/** How many lines, from the first, are known. */
	public int known() {
		return ends.size();
	}

	/**
	 * Lines were replaced.
	 *
	 * @param first   the first that differs
	 * @param removed how many lines went beside it
	 * @param added   how many lines came beside it
	 */
	public void replaced(int first, int removed, int added) {
		if (first >= ends.size()) {
			return;
		}
		if (first + removed >= ends.size()) {
			ends.subList(first, ends.size()).clear();
			return;
		}
		ends.subList(first, first + removed).clear();
		ends.addAll(first, Collections.nCopies(added, null));
	}

	/**
	 * Lexes from a line on until the states agree with the ones known from before.
	 *
	 * @param least how many lines at least
	 * @param most  the last line that may be lexed; if the states do not agree there, what is behind counts as unknown
	 * @return the first line behind those that may have changed their colour
	 */
	public int relex(int first, int least, int most, Lines lines) {
		lexTo(first - 1, lines);
		var line = first;
		while (true) {
			var text = lines.line(line);
			if (text == null) {
				return line;
			}
			var end = lexer.lex(text, before(line), new ArrayList<>());
			var known = line < ends.size() ? ends.get(line) : null;
			put(line, end);
			line++;
			if (end.equals(known) && line - first >= least) {
				return line;
			}
			if (line > most) {
				ends.subList(line, ends.size()).clear();
				return line;
			}
			if (line >= ends.size()) {
				return line;
			}
		}
	}

	/** Makes every line up to this one known, as far as there are any. */
	public void lexTo(int last, Lines lines) {
		for (var line = ends.size(); line <= last; line++) {
			var text = lines.line(line);
			if (text == null) {
				return;
			}
			put(line, lexer.lex(text, before(line), new ArrayList<>()));
		}
	}

	/** The tokens of a line; every line before it must be known. */
	public List<Token> tokens(int line, Lines lines) {
		var result = new ArrayList<Token>();
		put(line, lexer.lex(lines.line(line), before(line), result));
		return result;
	}

	private LineState before(int line) {
		return line == 0 ? LineState.START : ends.get(line - 1);
	}

	private void put(int line, LineState end) {
		if (line < ends.size()) {
			ends.set(line, end);
		} else {
			ends.add(end);
		}
	}
}
