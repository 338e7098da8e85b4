package dev.ukdt.manifest.syntax;

import dev.ukdt.manifest.tree.Node.Kind;

/** What bare words mean. */
final class Scalars {
	private Scalars() {
	}

	/** A plain scalar of YAML, in the sense that YAML 1.1 and 1.2 share; words on which they differ are {@link Kind#WORD}. */
	static Kind yaml(String text) {
		switch (text) {
		case "", "~", "null", "Null", "NULL":
			return Kind.NULL;
		case "true", "True", "TRUE", "false", "False", "FALSE":
			return Kind.BOOL;
		case "yes", "Yes", "YES", "no", "No", "NO", "on", "On", "ON", "off", "Off", "OFF", "y", "Y", "n", "N":
			return Kind.WORD;
		case ".inf", ".Inf", ".INF", "-.inf", "+.inf", ".nan", ".NaN", ".NAN":
			return Kind.FLOAT;
		default:
			return number(text, true);
		}
	}

	/** INT, FLOAT or, when it is no number, STRING. */
	static Kind number(String text, boolean hexAndOctal) {
		var at = 0;
		var end = text.length();
		if (at < end && (text.charAt(at) == '-' || text.charAt(at) == '+')) {
			at++;
		}
		if (at == end) {
			return Kind.STRING;
		}
		if (hexAndOctal && end - at > 2 && text.charAt(at) == '0' && "xXoObB".indexOf(text.charAt(at + 1)) >= 0) {
			return digits(text, at + 2, "xX".indexOf(text.charAt(at + 1)) >= 0 ? 16 : "oO".indexOf(text.charAt(at + 1)) >= 0 ? 8 : 2) ? Kind.INT : Kind.STRING;
		}
		var digits = 0;
		var point = false;
		for (; at < end; at++) {
			var c = text.charAt(at);
			if (c >= '0' && c <= '9') {
				digits++;
			} else if (c == '_' && digits > 0) {
				continue;
			} else if (c == '.' && !point) {
				point = true;
			} else if ((c == 'e' || c == 'E') && digits > 0 && at + 1 < end) {
				var sign = text.charAt(at + 1) == '-' || text.charAt(at + 1) == '+' ? 1 : 0;
				return digits(text, at + 1 + sign, 10) ? Kind.FLOAT : Kind.STRING;
			} else {
				return Kind.STRING;
			}
		}
		return digits == 0 ? Kind.STRING : point ? Kind.FLOAT : Kind.INT;
	}

	private static boolean digits(String text, int from, int radix) {
		for (var at = from; at < text.length(); at++) {
			if (Character.digit(text.charAt(at), radix) < 0 && text.charAt(at) != '_') {
				return false;
			}
		}
		return from < text.length();
	}
}
