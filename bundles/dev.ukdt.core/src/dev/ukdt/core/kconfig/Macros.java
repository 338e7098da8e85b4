package dev.ukdt.core.kconfig;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The variables that stand in Kconfig files. Nothing is ever run: of the commands that files name, the one that gathers the menus of the
 * folders of libraries is understood ({@code config-submenu.sh -r FOLDERS_OF -l FOLDER -c FOLDER:FOLDER -t TITLE}); every other is empty.
 */
final class Macros {
	private static final Pattern VARIABLE = Pattern.compile("\\$\\((\\w+)\\)");
	private static final Pattern COMMAND = Pattern.compile("\\$\\(shell,.*\\)");
	private static final Pattern FOLDERS = Pattern.compile("-([rlct])\\s+(?:'([^']*)'|\"([^\"]*)\"|(\\S+))");
	private static final String FILE = "Config.uk";

	private final Map<String, String> variables;

	/** A menu gathered from folders. @param title empty when it has none of its own */
	record Gathered(String title, List<Path> files) {
	}

	Macros(Map<String, String> variables) {
		this.variables = variables;
	}

	static boolean isCommand(String text) {
		return COMMAND.matcher(text).find();
	}

	/** The text with the variables' values; one that is not known is empty, and so is what a command would say. */
	String expand(String text) {
		var known = VARIABLE.matcher(text).replaceAll(it -> Matcher.quoteReplacement(variables.getOrDefault(it.group(1), "")));
		return COMMAND.matcher(known).replaceAll("");
	}

	/** What the command gathers. Looks at folders only. */
	Gathered gathered(String command) throws IOException {
		var known = VARIABLE.matcher(command).replaceAll(it -> Matcher.quoteReplacement(variables.getOrDefault(it.group(1), "")));
		var title = "";
		var folders = new ArrayList<Path>();
		var option = FOLDERS.matcher(known);
		while (option.find()) {
			var value = Stream.of(option.group(2), option.group(3), option.group(4)).filter(it -> it != null).findFirst().orElse("");
			switch (option.group(1)) {
			case "t" -> title = value;
			case "r" -> folders.addAll(below(value));
			default -> Stream.of(value.split(":")).filter(it -> !it.isEmpty()).map(Path::of).forEach(folders::add);
			}
		}
		return new Gathered(title, folders.stream().map(folder -> folder.resolve(FILE)).filter(Files::isRegularFile).toList());
	}

	private static List<Path> below(String folder) throws IOException {
		if (folder.isEmpty() || !Files.isDirectory(Path.of(folder))) {
			return List.of();
		}
		try (var children = Files.list(Path.of(folder))) {
			return children.filter(Files::isDirectory).sorted().toList();
		}
	}
}
