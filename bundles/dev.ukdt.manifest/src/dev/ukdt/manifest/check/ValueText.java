package dev.ukdt.manifest.check;

import dev.ukdt.manifest.Manifest;
import dev.ukdt.manifest.schema.Shape;
import dev.ukdt.manifest.schema.Type;

/** How a value is written in the syntax of a manifest. */
public final class ValueText {
	private ValueText() {
	}

	/** A scalar of the shape's type; text gets quotes where the syntax needs them. */
	public static String of(Manifest manifest, Shape shape, String value) {
		var bare = value.matches("-?\\d+(\\.\\d+)?|true|false");
		var text = shape == null || shape.all().anyMatch(one -> one.types().contains(Type.STRING) || one.types().contains(Type.SIZE));
		var other = shape != null && shape.all().anyMatch(one -> one.types().contains(Type.INT) || one.types().contains(Type.NUMBER) || one.types().contains(Type.BOOL));
		var asText = text && !(other && bare);
		return switch (manifest.format().syntax()) {
		case "yaml" -> asText && needsQuotes(value, manifest.format().weak()) ? quoted(value) : value;
		case "pi-config", "words", "usr-manifest", "nacl" -> value;
		case "tuples" -> value.matches("[^\\s()\\[\\]\"]+") ? value : quoted(value);
		case "kconfig" -> value.matches("[ynm]|-?\\d+|0[xX]\\p{XDigit}+") ? value : quoted(value);
		case "qemu-config", "xml" -> '"' + value.replace("\"", "&quot;") + '"';
		case "xl" -> bare && !value.matches("true|false") && (other || !text) ? value : quoted(value);
		default -> asText || !bare ? quoted(value) : value;
		};
	}

	/** The value that a form or a quick fix begins with. */
	static String placeholder(Manifest manifest, Shape shape) {
		if (shape == null) {
			return of(manifest, null, "");
		}
		var first = shape.all().findFirst().orElse(shape);
		if (!shape.about().standard().isEmpty()) {
			return of(manifest, shape, shape.about().standard());
		}
		if (!first.value().choices().isEmpty()) {
			return of(manifest, shape, first.value().choices().getFirst().value());
		}
		if (first.types().contains(Type.STRING) || first.types().contains(Type.SIZE)) {
			return of(manifest, first, "");
		}
		if (first.types().contains(Type.MAP)) {
			return "{}";
		}
		if (first.types().contains(Type.LIST)) {
			return "[]";
		}
		return first.types().contains(Type.BOOL) ? of(manifest, first, "false") : of(manifest, first, "0");
	}

	private static String quoted(String value) {
		return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n").replace("\t", "\\t") + '"';
	}

	/** Whether YAML would read the bare text as something else. */
	private static boolean needsQuotes(String value, boolean weak) {
		return value.isEmpty() || !value.equals(value.strip()) || value.contains(": ") || value.contains(" #") || value.endsWith(":") || value.contains("\n")
				|| "!&*-?|>@`\"'%#{}[],".indexOf(value.charAt(0)) >= 0 && !(value.length() > 1 && value.charAt(0) == '-' && value.charAt(1) != ' ')
				|| !weak && value.matches("-?\\d+(\\.\\d+)?|(?i:true|false|yes|no|on|off|null|~)") || value.matches("(?i:null|~)");
	}
}
