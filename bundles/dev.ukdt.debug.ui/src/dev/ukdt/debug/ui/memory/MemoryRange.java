package dev.ukdt.debug.ui.memory;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers and bytes as a person types them into the memory dialogs. */
final class MemoryRange {
	private static final Pattern BYTES = Pattern.compile("(\\p{XDigit}{2}\\s*)+");
	private static final Pattern TEXT = Pattern.compile("\"(.+)\"");

	private MemoryRange() {
	}

	/** A length in bytes: decimal or hexadecimal with 0x, with K or M behind it; empty for anything else and for more than 2 GB. */
	static Optional<Integer> length(String text) {
		var digits = text.strip().replaceFirst("[kKmM]$", "");
		var shift = text.strip().matches(".*[kK]") ? 10 : text.strip().matches(".*[mM]") ? 20 : 0;
		try {
			var number = digits.matches("0[xX].+") ? Long.parseLong(digits.substring(2), 16) : Long.parseLong(digits);
			return number > 0 && number << shift <= Integer.MAX_VALUE - 8 && number < 1L << 32 ? Optional.of((int) (number << shift)) : Optional.empty();
		} catch (NumberFormatException e) {
			return Optional.empty();
		}
	}

	/** Bytes: pairs of hexadecimal digits, or a text in quotes; empty for anything else. */
	static Optional<byte[]> bytes(String text) {
		var quoted = TEXT.matcher(text.strip());
		if (quoted.matches()) {
			return Optional.of(quoted.group(1).getBytes(StandardCharsets.UTF_8));
		}
		return BYTES.matcher(text.strip()).matches() ? Optional.of(HexFormat.of().parseHex(text.replaceAll("\\s", ""))) : Optional.empty();
	}
}
