package dev.ukdt.manifest.assist;

import java.util.stream.Collectors;

import dev.ukdt.manifest.schema.Format;
import dev.ukdt.manifest.schema.Shape;

/** What a schema says of a key, in Markdown. */
public final class Help {
	private Help() {
	}

	public static String of(Format format, String key, Shape shape) {
		var text = new StringBuilder("**").append(key).append("**");
		var words = shape.words();
		if (!words.equals("something else") && !words.equals("anything")) {
			text.append(": ").append(words);
		}
		if (shape.required()) {
			text.append(", required");
		}
		text.append("\n\n");
		var about = shape.about();
		if (!about.help().isEmpty()) {
			text.append(about.help()).append("\n\n");
		}
		if (about.isRemoved()) {
			text.append("Of an older version: ").append(about.removed()).append(about.use().isEmpty() ? "" : ", use `" + about.use() + "`").append(".\n\n");
		}
		choices(text, shape);
		if (!about.standard().isEmpty()) {
			text.append(format.syntax().equals("click") ? "Inputs/outputs: " : "Default: ").append('`').append(about.standard()).append("`\n\n");
		}
		shape.all().map(one -> one.value().patternHelp()).filter(said -> !said.isEmpty()).findFirst().ifPresent(said -> text.append("Written as ").append(said).append(".\n\n"));
		if (!about.since().isEmpty()) {
			text.append("Since version ").append(about.since()).append(".\n\n");
		}
		var source = about.source().isEmpty() ? format.source() : about.source();
		return text.append(source.isEmpty() ? "" : "*Source: " + source + "*").toString().strip();
	}

	private static void choices(StringBuilder text, Shape shape) {
		shape.all().filter(one -> !one.value().choices().isEmpty()).findFirst().ifPresent(one -> text.append("Values: ")
				.append(one.value().choices().stream().limit(20).map(choice -> "`" + choice.value() + "`" + (choice.help().isEmpty() ? "" : " (" + choice.help() + ")"))
						.collect(Collectors.joining(", ")))
				.append(one.value().choices().size() > 20 ? ", ..." : "").append("\n\n"));
	}
}
