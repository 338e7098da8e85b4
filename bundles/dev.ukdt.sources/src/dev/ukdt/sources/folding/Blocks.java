package dev.ukdt.sources.folding;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;

import dev.ukdt.sources.colour.LineLexer;
import dev.ukdt.sources.colour.LineState;
import dev.ukdt.sources.colour.Token;
import dev.ukdt.sources.language.Colour;
import dev.ukdt.sources.language.Lexicon;

/** Finds what can be folded without understanding the text: lines between brackets, and comments of several lines. */
final class Blocks {
	/** Lines counted from 0, the last one included. */
	record Block(int first, int last) {
	}

	private Blocks() {
	}

	static List<Block> between(IDocument document, Lexicon lexicon) {
		var lexer = new LineLexer(lexicon);
		var blocks = new ArrayList<Block>();
		var open = new ArrayDeque<Integer>();
		var state = LineState.START;
		var comment = -1;
		try {
			for (var line = 0; line < document.getNumberOfLines(); line++) {
				var region = document.getLineInformation(line);
				var text = document.get(region.getOffset(), region.getLength());
				var tokens = new ArrayList<Token>();
				state = lexer.lex(text, state, tokens);
				for (var token : tokens) {
					bracket(text, token, line, open, blocks);
				}
				var inComment = state.span() != null && state.span().colour() == Colour.COMMENT;
				if (inComment && comment < 0) {
					comment = line;
				} else if (!inComment && comment >= 0) {
					blocks.add(new Block(comment, line));
					comment = -1;
				}
			}
		} catch (BadLocationException e) {
			throw new IllegalStateException(e);
		}
		return blocks;
	}

	private static void bracket(String text, Token token, int line, ArrayDeque<Integer> open, List<Block> blocks) {
		if (token.colour().ordinal() < Colour.BRACKET1.ordinal()) {
			return;
		}
		if ("([{".indexOf(text.charAt(token.offset())) >= 0) {
			open.push(line);
		} else if (!open.isEmpty()) {
			var first = open.pop();
			// The line of the closing bracket stays visible.
			if (line - first > 1 && (blocks.isEmpty() || !blocks.getLast().equals(new Block(first, line - 1)))) {
				blocks.add(new Block(first, line - 1));
			}
		}
	}
}
