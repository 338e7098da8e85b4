package dev.ukdt.sources.server;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.ukdt.core.build.CompilationDatabase;
import dev.ukdt.core.resources.ProjectCompilers;

/** The arguments with which a server is started for a project. Looks at files only. */
public final class ServerArguments {
	private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)\\}");

	private ServerArguments() {
	}

	/** The descriptor's arguments with their variables filled in for this project. */
	public static List<String> of(ServerDescriptor descriptor, Path root) {
		return descriptor.arguments().stream().map(argument -> {
			var matcher = VARIABLE.matcher(argument);
			if (!matcher.find()) {
				return argument;
			}
			var value = value(matcher.group(1), root);
			return value.isEmpty() ? "" : matcher.replaceAll(Matcher.quoteReplacement(value));
		}).filter(argument -> !argument.isEmpty()).toList();
	}

	private static String value(String variable, Path root) {
		return switch (variable) {
		case "root" -> root.toString();
		case "compileCommands" -> CompilationDatabase.find(root).map(file -> file.getParent().toString()).orElse("");
		case "compilers" -> String.join(",", ProjectCompilers.of(root).stream().map(Path::toString).toList());
		default -> "";
		};
	}
}
