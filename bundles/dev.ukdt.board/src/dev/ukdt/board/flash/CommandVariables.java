package dev.ukdt.board.flash;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.ukdt.board.Way;
import dev.ukdt.core.family.Variables;
import dev.ukdt.core.tool.Tool;
import dev.ukdt.core.tool.ToolFinder;
import dev.ukdt.core.tool.ToolMissing;

/** Turns a descriptor's arguments into those of a program: what is known of image, board and target put in. */
final class CommandVariables {
	private final Map<String, String> values;
	private final Way way;

	CommandVariables(Way way, Map<String, String> values) {
		this.way = way;
		this.values = Map.copyOf(values);
	}

	/** The program and its arguments. */
	List<String> line(Tool tool, ToolFinder finder, List<CommandDescriptor.Argument> arguments) {
		var line = new ArrayList<String>();
		line.add(finder.find(tool).orElseThrow(() -> new ToolMissing(tool)).toString());
		for (var argument : arguments) {
			if (argument.each().isEmpty()) {
				add(argument, values, line);
			} else {
				for (var value : way.settings().getOrDefault(argument.each(), List.of())) {
					var more = new HashMap<>(values);
					more.put("value", value);
					var words = value.split(" ");
					for (var i = 0; i < words.length; i++) {
						more.put("value." + (i + 1), words[i]);
					}
					add(argument, more, line);
				}
			}
		}
		return line;
	}

	private void add(CommandDescriptor.Argument argument, Map<String, String> values, List<String> line) {
		var variables = variables(values);
		if (argument.when().holds(variables)) {
			argument.texts().forEach(text -> line.add(variables.expand(text)));
		}
	}

	/** Settings of the way stand as {@code way.NAME}, and are empty where the board does not have them. */
	Variables variables(Map<String, String> values) {
		return new Variables(values, Map.of("way.", way::setting));
	}

	Variables variables() {
		return variables(values);
	}
}
