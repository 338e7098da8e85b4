package dev.ukdt.manifest.schema;

import dev.ukdt.manifest.tree.Node;
import dev.ukdt.manifest.tree.Node.Kind;

/** What kinds of value a key may have. */
public enum Type {
	STRING("text"), INT("a whole number"), NUMBER("a number"), BOOL("true or false"), MAP("keys and values"), LIST("a list"), NULL("nothing"),
	ANY("anything"),
	/** A number of bytes, such as {@code 128M}: the pattern of the shape says how it is written. */
	SIZE("a size such as 128M");

	private final String words;

	Type(String words) {
		this.words = words;
	}

	/** For messages: "expected ...". */
	public String words() {
		return words;
	}

	/** @param weak whether numbers and booleans pass for text, as they do in many readers of YAML */
	public boolean accepts(Node node, boolean weak) {
		var kind = node.kind();
		if (this == ANY || kind == Kind.OPEN) {
			return true;
		}
		return switch (this) {
		case STRING, SIZE -> kind == Kind.STRING || kind == Kind.WORD || weak && (kind == Kind.INT || kind == Kind.FLOAT || kind == Kind.BOOL)
				|| this == SIZE && kind == Kind.INT;
		case INT -> kind == Kind.INT || kind == Kind.WORD && isInt(node.text());
		case NUMBER -> kind == Kind.INT || kind == Kind.FLOAT || kind == Kind.WORD && isNumber(node.text());
		case BOOL -> kind == Kind.BOOL || kind == Kind.WORD && isBool(node.text());
		case MAP -> kind == Kind.MAP;
		case LIST -> kind == Kind.LIST;
		case NULL -> kind == Kind.NULL;
		case ANY -> true;
		};
	}

	private static boolean isInt(String text) {
		return text.matches("[+-]?(\\d+|0[xX]\\p{XDigit}+)");
	}

	private static boolean isNumber(String text) {
		return isInt(text) || text.matches("[+-]?\\d*\\.?\\d+([eE][+-]?\\d+)?");
	}

	private static boolean isBool(String text) {
		return switch (text.toLowerCase(java.util.Locale.ROOT)) {
		case "true", "false", "yes", "no", "on", "off", "0", "1", "t", "f", "y", "n" -> true;
		default -> false;
		};
	}
}
