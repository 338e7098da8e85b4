package dev.ukdt.board.flash;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

import dev.ukdt.core.descriptor.DescriptorException;
import dev.ukdt.core.descriptor.Yaml;
import dev.ukdt.core.family.Condition;
import dev.ukdt.core.tool.Tool;
import dev.ukdt.image.format.FlashFile;

/**
 * A flasher that is a program, as its file describes it.
 *
 * @param takes   the formats it takes, the best first
 * @param verify  {@code always}, {@code never}, or {@code asked} when an argument says it
 * @param steps   command lines, run in order until one fails
 * @param files   files that it wants beside the image, such as a script of its own; texts by name
 * @param reading what its output means
 * @param server  how it serves a debugger instead
 * @param proof   how its command line was tried
 */
record CommandDescriptor(String id, String name, TargetKind target, Tool tool, List<FlashFile> takes, String verify, List<Step> steps, Map<String, String> files,
		OutputReading reading, Optional<Server> server, Flasher.Proof proof) {
	/** One command line: arguments behind the program. */
	record Step(List<Argument> arguments, Condition when) {
		static Step read(Yaml yaml) {
			return new Step(Argument.readAll(yaml), new Condition(yaml.texts("when")));
		}
	}

	/**
	 * An argument, or several.
	 *
	 * @param each the setting of the way for whose values it is repeated, with <code>${value}</code> in it; empty for once
	 * @param when it stands there
	 */
	record Argument(List<String> texts, String each, Condition when) {
		static List<Argument> readAll(Yaml yaml) {
			var result = new ArrayList<Argument>();
			for (var item : yaml.items("arguments")) {
				if (item instanceof Map<?, ?> map) {
					result.add(new Argument(list(map.get("arguments")), map.containsKey("each") ? String.valueOf(map.get("each")) : "", new Condition(list(map.get("when")))));
				} else {
					result.add(new Argument(List.of(String.valueOf(item)), "", Condition.ALWAYS));
				}
			}
			return List.copyOf(result);
		}

		private static List<String> list(Object value) {
			return switch (value) {
			case null -> List.of();
			case List<?> list -> list.stream().map(String::valueOf).toList();
			default -> List.of(value.toString());
			};
		}
	}

	/**
	 * A stub for a debugger.
	 *
	 * @param ready found in the line by which it says that it listens
	 */
	record Server(Optional<Tool> tool, List<Argument> arguments, Pattern ready) {
		static Server read(Yaml yaml) {
			return new Server(yaml.has("tool") ? Optional.of(Tool.read(yaml.child("tool"))) : Optional.empty(), Argument.readAll(yaml), Pattern.compile(yaml.required("ready")));
		}
	}

	/** @param name that the id must be */
	static CommandDescriptor read(String name, Yaml yaml) {
		if (!yaml.required("id").equals(name)) {
			throw new DescriptorException("the id '" + yaml.required("id") + "' is not the file's name");
		}
		try {
			return new CommandDescriptor(name, yaml.required("name"), TargetKind.parse(yaml.required("target")), Tool.read(yaml.child("tool")),
					yaml.texts("takes").stream().map(FlashFile::parse).toList(), yaml.text("verify", "never"), yaml.children("steps", Step::read),
					yaml.child("files").map(), OutputReading.read(yaml), yaml.has("server") ? Optional.of(Server.read(yaml.child("server"))) : Optional.empty(),
					Flasher.Proof.valueOf(yaml.text("proof", "documented").toUpperCase(Locale.ROOT)));
		} catch (PatternSyntaxException e) {
			throw new DescriptorException("a pattern is wrong: " + e.getMessage());
		} catch (IllegalArgumentException e) {
			throw new DescriptorException(e.getMessage());
		}
	}
}
