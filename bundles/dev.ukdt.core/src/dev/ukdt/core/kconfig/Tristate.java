package dev.ukdt.core.kconfig;

/** The three values of Kconfig's logic, the least first. */
enum Tristate {
	N, M, Y;

	/** As Kconfig writes it. */
	String text() {
		return switch (this) {
		case Y -> "y";
		case M -> "m";
		default -> "n";
		};
	}

	static Tristate of(String text) {
		return switch (text) {
		case "y" -> Y;
		case "m" -> M;
		default -> N;
		};
	}

	static Tristate of(boolean holds) {
		return holds ? Y : N;
	}

	Tristate and(Tristate other) {
		return compareTo(other) < 0 ? this : other;
	}

	Tristate or(Tristate other) {
		return compareTo(other) > 0 ? this : other;
	}

	Tristate not() {
		return values()[Y.ordinal() - ordinal()];
	}
}
