package dev.ukdt.core.kconfig;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.regex.Pattern;

import dev.ukdt.core.descriptor.DescriptorException;

/** Reads an expression, or the first one of a text. */
final class ExpressionParser {
	private static final Pattern TOKEN = Pattern.compile("\\s*(\"(?:\\\\.|[^\"\\\\])*\"|'(?:\\\\.|[^'\\\\])*'|&&|\\|\\||!=|<=|>=|[=<>!()]|[^\\s\"'&|!=<>()]+)");

	private static final Set<String> OPERATORS = Set.of("&&", "||", "=", "!=", "<", "<=", ">", ">=", ")");

	private final Deque<String> tokens = new ArrayDeque<>();

	private ExpressionParser(String text) {
		var token = TOKEN.matcher(text);
		while (token.lookingAt()) {
			tokens.add(token.group(1));
			token.region(token.end(), text.length());
		}
		if (!text.substring(token.regionStart()).isBlank()) {
			throw new DescriptorException("'" + text + "' is no condition of Kconfig");
		}
	}

	/** @throws DescriptorException when the text is no expression */
	static Expression parse(String text) {
		var parser = new ExpressionParser(text);
		var expression = parser.or();
		if (!parser.tokens.isEmpty()) {
			throw new DescriptorException("'" + text + "' goes on behind a condition of Kconfig");
		}
		return expression;
	}

	private Expression or() {
		var left = and();
		while (take("||")) {
			left = new Expression.Or(left, and());
		}
		return left;
	}

	private Expression and() {
		var left = comparison();
		while (take("&&")) {
			left = new Expression.And(left, comparison());
		}
		return left;
	}

	private Expression comparison() {
		var left = operand();
		var next = tokens.peek();
		if (next != null && (next.startsWith("=") || next.startsWith("<") || next.startsWith(">") || next.equals("!="))) {
			return new Expression.Comparison(left, tokens.poll(), operand());
		}
		return left;
	}

	private Expression operand() {
		if (take("!")) {
			return new Expression.Not(operand());
		}
		if (take("(")) {
			var inner = or();
			if (!take(")")) {
				throw new DescriptorException("a condition of Kconfig lacks a closing bracket");
			}
			return inner;
		}
		var token = tokens.poll();
		if (token == null || OPERATORS.contains(token)) {
			throw new DescriptorException("a condition of Kconfig " + (token == null ? "ends too early" : "has nothing before '" + token + "'"));
		}
		return token.startsWith("\"") || token.startsWith("'") ? new Expression.Text(unquoted(token)) : new Expression.Name(token);
	}

	private boolean take(String token) {
		return token.equals(tokens.peek()) && tokens.poll() != null;
	}

	/** A text without its quotes and with what its backslashes protect; a text without quotes as it is. */
	static String unquoted(String text) {
		var quoted = text.length() > 1 && (text.startsWith("\"") || text.startsWith("'"));
		return quoted ? text.substring(1, text.length() - 1).replaceAll("\\\\(.)", "$1") : text;
	}
}
