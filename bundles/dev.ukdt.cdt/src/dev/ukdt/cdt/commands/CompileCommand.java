package dev.ukdt.cdt.commands;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a compiler was told that matters for understanding a file.
 *
 * @param includes the folders that are searched, in order
 * @param macros   values by name; {@code F(x)} for one with parameters
 * @param included files that are read before it
 */
public record CompileCommand(List<Path> includes, Map<String, String> macros, List<Path> included) {
	private static final List<String> FOLDERS = List.of("-I", "-isystem", "-iquote", "-idirafter");

	/** Reads a command's arguments; paths in it are relative to the folder that it runs in. */
	public static CompileCommand read(Path directory, List<String> arguments) {
		var includes = new ArrayList<Path>();
		var macros = new LinkedHashMap<String, String>();
		var included = new ArrayList<Path>();
		for (var i = 1; i < arguments.size(); i++) {
			var argument = arguments.get(i);
			var next = i + 1 < arguments.size() ? arguments.get(i + 1) : "";
			if (argument.equals("-D") || argument.equals("-U") || argument.equals("-include") || FOLDERS.contains(argument)) {
				take(directory, argument, next, includes, macros, included);
				i++;
			} else {
				var option = FOLDERS.stream().filter(argument::startsWith).findFirst().orElse(argument.startsWith("-D") || argument.startsWith("-U") ? argument.substring(0, 2) : "");
				if (!option.isEmpty()) {
					take(directory, option, argument.substring(option.length()), includes, macros, included);
				}
			}
		}
		return new CompileCommand(List.copyOf(includes), macros, List.copyOf(included));
	}

	private static void take(Path directory, String option, String value, List<Path> includes, Map<String, String> macros, List<Path> included) {
		switch (option) {
		case "-D" -> {
			var equals = value.indexOf('=');
			macros.put(equals < 0 ? value : value.substring(0, equals), equals < 0 ? "1" : value.substring(equals + 1));
		}
		case "-U" -> macros.remove(value);
		case "-include" -> included.add(directory.resolve(value).normalize());
		default -> includes.add(directory.resolve(value).normalize());
		}
	}
}
