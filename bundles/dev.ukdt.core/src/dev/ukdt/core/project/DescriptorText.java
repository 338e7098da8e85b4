package dev.ukdt.core.project;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.ukdt.core.descriptor.DescriptorException;
import dev.ukdt.core.descriptor.Yaml;

/**
 * The text of a project's {@code ukdt.yaml} with some of its values changed. What a person wrote besides, comments too, stays;
 * only where the text is laid out so that this cannot be done safely is it written anew.
 */
public final class DescriptorText {
	private DescriptorText() {
	}

	/** The changed text, which says exactly what the project says. */
	public static String changed(String text, UnikernelProject wanted) {
		var edited = top(top(text, "architecture", wanted.architecture()), "machine", wanted.machine());
		for (var option : wanted.options().entrySet()) {
			edited = option(edited, option.getKey(), option.getValue());
		}
		return says(edited, wanted) ? edited : wanted.descriptor();
	}

	private static boolean says(String text, UnikernelProject wanted) {
		try {
			var yaml = Yaml.parse(UnikernelProject.DESCRIPTOR, text);
			return new UnikernelProject(Path.of(""), yaml.required("family"), yaml.text("template", ""), yaml.required("architecture"),
					yaml.text("machine", ""), yaml.child("options").map())
					.equals(new UnikernelProject(Path.of(""), wanted.family(), wanted.template(), wanted.architecture(), wanted.machine(), wanted.options()));
		} catch (DescriptorException e) {
			return false;
		}
	}

	private static String top(String text, String key, String value) {
		var line = Pattern.compile("^" + Pattern.quote(key) + ":[^#\\n]*?(?=\\s*(#.*)?$)", Pattern.MULTILINE).matcher(text);
		if (line.find()) {
			return value.isEmpty() ? text.substring(0, line.start()) + text.substring(Math.min(text.length(), text.indexOf('\n', line.end()) + 1))
					: line.replaceFirst(Matcher.quoteReplacement(key + ": " + scalar(value)));
		}
		return value.isEmpty() ? text : ending(text) + key + ": " + scalar(value) + "\n";
	}

	private static String option(String text, String id, String value) {
		var line = Pattern.compile("^([ \\t]+)" + Pattern.quote(id) + ":[^#\\n]*?(?=\\s*(#.*)?$)", Pattern.MULTILINE).matcher(text);
		if (line.find()) {
			return line.replaceFirst(Matcher.quoteReplacement(line.group(1) + id + ": " + scalar(value)));
		}
		var head = Pattern.compile("^options:\\s*$", Pattern.MULTILINE).matcher(text);
		return head.find() ? text.substring(0, head.end()) + "\n  " + id + ": " + scalar(value) + text.substring(head.end())
				: ending(text) + "options:\n  " + id + ": " + scalar(value) + "\n";
	}

	private static String ending(String text) {
		return text.isEmpty() || text.endsWith("\n") ? text : text + "\n";
	}

	/** As the descriptor itself would write it. */
	private static String scalar(String value) {
		var map = new LinkedHashMap<String, String>(Map.of("v", value));
		var written = new UnikernelProject(Path.of("x"), "f", "", "a", "", map).descriptor();
		return written.substring(written.indexOf("v: ") + 3).strip();
	}
}
