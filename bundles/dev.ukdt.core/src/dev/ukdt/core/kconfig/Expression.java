package dev.ukdt.core.kconfig;

/** A condition over symbols, as it stands behind {@code depends on} or {@code if}. Its text is what a person may read. */
sealed interface Expression {
	Expression ALWAYS = new Name("y");

	/** What an expression asks. */
	interface Values {
		/** A symbol's value, and the name itself where no symbol has it; a bool's is {@code y} or {@code n}. */
		String text(String name);

		Tristate tristate(String name);
	}

	Tristate in(Values values);

	/** Both must hold. */
	static Expression both(Expression left, Expression right) {
		return left.equals(ALWAYS) ? right : right.equals(ALWAYS) ? left : new And(left, right);
	}

	/** A symbol, or one of the constants {@code y}, {@code m} and {@code n}. */
	record Name(String name) implements Expression {
		@Override
		public Tristate in(Values values) {
			return name.length() == 1 && "ymn".contains(name) ? Tristate.of(name) : values.tristate(name);
		}

		@Override
		public String toString() {
			return name;
		}
	}

	/** A text between quotes. */
	record Text(String text) implements Expression {
		@Override
		public Tristate in(Values values) {
			return Tristate.of(text);
		}

		@Override
		public String toString() {
			return '"' + text + '"';
		}
	}

	record Not(Expression inner) implements Expression {
		@Override
		public Tristate in(Values values) {
			return inner.in(values).not();
		}

		@Override
		public String toString() {
			return inner instanceof Name ? "!" + inner : "!(" + inner + ")";
		}
	}

	record And(Expression left, Expression right) implements Expression {
		@Override
		public Tristate in(Values values) {
			return left.in(values).and(right.in(values));
		}

		@Override
		public String toString() {
			return bracketed(left) + " && " + bracketed(right);
		}

		private static String bracketed(Expression part) {
			return part instanceof Or ? "(" + part + ")" : part.toString();
		}
	}

	record Or(Expression left, Expression right) implements Expression {
		@Override
		public Tristate in(Values values) {
			return left.in(values).or(right.in(values));
		}

		@Override
		public String toString() {
			return left + " || " + right;
		}
	}

	/** @param operator {@code =}, {@code !=}, {@code <}, {@code <=}, {@code >} or {@code >=}; numbers are compared as numbers */
	record Comparison(Expression left, String operator, Expression right) implements Expression {
		@Override
		public Tristate in(Values values) {
			var order = compare(text(left, values), text(right, values));
			return Tristate.of(switch (operator) {
			case "=" -> order == 0;
			case "!=" -> order != 0;
			case "<" -> order < 0;
			case "<=" -> order <= 0;
			case ">" -> order > 0;
			default -> order >= 0;
			});
		}

		private static String text(Expression operand, Values values) {
			return operand instanceof Name name ? values.text(name.name()) : operand instanceof Text text ? text.text() : operand.in(values).text();
		}

		private static int compare(String left, String right) {
			try {
				return Long.compare(Long.decode(left), Long.decode(right));
			} catch (NumberFormatException e) {
				return left.compareTo(right);
			}
		}

		@Override
		public String toString() {
			return left + " " + operator + " " + right;
		}
	}
}
