package dev.ukdt.manifest.syntax;

import dev.ukdt.manifest.tree.Node;
import dev.ukdt.manifest.tree.Node.Kind;

/** The conditions of NaCl. They are not in the tree, which is of declarations: each of their words is kept for its colour. */
abstract class NaclExpressions extends NaclValues {
	private static final String[] COMPARISONS = { "==", "!=", ">=", "<=", ">", "<", "in", "IN" };

	NaclExpressions(String text) {
		super(text);
	}

	/** Comparisons and values between logical operators. */
	final void expression(int depth) {
		enter(depth);
		while (true) {
			operand(depth);
			skipSpace();
			var start = pos;
			if (passes("&&") || passes("||")) {
				continue;
			}
			if (!passes("and") && !passes("or")) {
				return;
			}
			keyword(start, pos);
		}
	}

	private void operand(int depth) {
		skipSpace();
		var start = pos;
		if (passes("not")) {
			keyword(start, pos);
		} else if (peek() == '!' && peek(1) != '=') {
			pos++;
		}
		skipSpace();
		if (peek() == '(' && !negative()) {
			var open = pos++;
			expression(depth + 1);
			closes(open);
			return;
		}
		literal(value(depth));
		skipSpace();
		for (var comparison : COMPARISONS) {
			var at = pos;
			if (passes(comparison)) {
				if (isLetter(comparison.charAt(0))) {
					keyword(at, pos);
				}
				literal(value(depth));
				return;
			}
		}
	}

	private boolean negative() {
		var at = pos + 1;
		while (at < length && isBlank(text.charAt(at))) {
			at++;
		}
		return at < length && text.charAt(at) == '-';
	}

	/** Passes an operator; one of letters must end there. */
	final boolean passes(String operator) {
		var after = peek(operator.length());
		if (!at(operator) || isLetter(operator.charAt(0)) && (isLetter(after) || isDigit(after) || after == '_' || after == '-')) {
			return false;
		}
		pos += operator.length();
		return true;
	}

	/** A value outside of the tree is a word, for its colour. */
	private void literal(Node value) {
		if (value != null && value.isScalar() && (value.kind() != Kind.WORD || isDigit(text.charAt(value.start())))) {
			words.add(Node.scalar(Kind.WORD, value.start(), value.end(), value.text())
					.labelled(value.kind() == Kind.STRING ? "text" : value.kind() == Kind.BOOL ? "keyword" : "number"));
		}
	}

	/** Passes the bracket that closes the one at a place, or tells that there is none. */
	final boolean closes(int open) {
		skipSpace();
		if (peek() == ')') {
			pos++;
			return true;
		}
		problem(open, open + 1, "this bracket is never closed: expected )");
		return false;
	}

	/** Keeps a word that is the language's own. */
	final Node keyword(int start, int end) {
		var word = Node.scalar(Kind.WORD, start, end, text.substring(start, end)).labelled("keyword");
		words.add(word);
		return word;
	}
}
