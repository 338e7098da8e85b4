package dev.ukdt.gdb.command;

/** How a value is shown. */
public enum ValueFormat {
	NATURAL("natural", "N"), HEXADECIMAL("hexadecimal", "x"), DECIMAL("decimal", "d"), OCTAL("octal", "o"), BINARY("binary", "t"),
	/** Hexadecimal with all leading zeros. */
	ZERO_HEXADECIMAL("zero-hexadecimal", "x"),
	/** The bytes as they are, in hexadecimal; of registers only. */
	RAW("hexadecimal", "r");

	private final String word;
	private final String letter;

	ValueFormat(String word, String letter) {
		this.word = word;
		this.letter = letter;
	}

	/** As commands on variable objects want it. */
	String word() {
		return word;
	}

	/** As commands on registers want it. */
	String letter() {
		return letter;
	}
}
