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
		if (!shape.help().isEmpty()) {
			text.append(shape.help()).append("\n\n");
		}
		if (!shape.removed().isEmpty()) {
			text.append("Of an older version: ").append(shape.removed()).append(shape.use().isEmpty() ? "" : ", use `" + shape.use() + "`").append(".\n\n");
		}
		choices(text, shape);
		if (!shape.standard().isEmpty()) {
			text.append(format.syntax().equals("click") ? "Inputs/outputs: " : "Default: ").append('`').append(shape.standard()).append("`\n\n");
		}
		shape.all().map(Shape::patternHelp).filter(said -> !said.isEmpty()).findFirst().ifPresent(said -> text.append("Written as ").append(said).append(".\n\n"));
		if (!shape.since().isEmpty()) {
			text.append("Since version ").append(shape.since()).append(".\n\n");
		}
		var source = shape.source().isEmpty() ? format.source() : shape.source();
		return text.append(source.isEmpty() ? "" : "*Source: " + source + "*").toString().strip();
	}

	private static void choices(StringBuilder text, Shape shape) {
		shape.all().filter(one -> !one.choices().isEmpty()).findFirst().ifPresent(one -> text.append("Values: ")
				.append(one.choices().stream().limit(20).map(choice -> "`" + choice.value() + "`" + (choice.help().isEmpty() ? "" : " (" + choice.help() + ")"))
						.collect(Collectors.joining(", ")))
				.append(one.choices().size() > 20 ? ", ..." : "").append("\n\n"));
	}
}
