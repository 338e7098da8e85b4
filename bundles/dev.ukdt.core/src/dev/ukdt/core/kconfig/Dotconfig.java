package dev.ukdt.core.kconfig;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a {@code .config} or a {@code defconfig}: {@code CONFIG_NAME=VALUE}, and {@code # CONFIG_NAME is not set}. */
final class Dotconfig {
	private static final Pattern LINE = Pattern.compile("^(?:CONFIG_(\\w+)=(.*)|# CONFIG_(\\w+) is not set)[ \\t]*$", Pattern.MULTILINE);

	private Dotconfig() {
	}

	/** What the text sets: {@code y}, {@code n}, a number, or a string without its quotes. The last line of a name wins. */
	static Map<String, String> values(String text) {
		var values = new LinkedHashMap<String, String>();
		LINE.matcher(text).results().forEach(line -> {
			if (line.group(1) != null) {
				values.put(line.group(1), ExpressionParser.unquoted(line.group(2).strip()));
			} else {
				values.put(line.group(3), "n");
			}
		});
		return values;
	}

	/**
	 * The text with some values changed. A line that sets one is rewritten in place, a value that no line sets gets a line at the end; all
	 * else stays as it is.
	 *
	 * @param lines the new line of each name, without its end
	 */
	static String changed(String text, Map<String, String> lines) {
		var rest = new LinkedHashMap<>(lines);
		var result = LINE.matcher(text).replaceAll(line -> {
			var name = line.group(1) != null ? line.group(1) : line.group(3);
			rest.remove(name);
			return Matcher.quoteReplacement(lines.getOrDefault(name, line.group()));
		});
		if (rest.isEmpty()) {
			return result;
		}
		return (result.isEmpty() || result.endsWith("\n") ? result : result + "\n") + String.join("\n", rest.values()) + "\n";
	}

	/** @param type of the symbol, as Kconfig calls it */
	static String line(String name, String type, String value) {
		return switch (type) {
		case "string" -> "CONFIG_" + name + "=\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
		case "int", "hex" -> "CONFIG_" + name + "=" + value;
		default -> value.equals("n") ? "# CONFIG_" + name + " is not set" : "CONFIG_" + name + "=" + value;
		};
	}
}
