package dev.ukdt.core.configuration;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.MatchResult;

import dev.ukdt.core.family.Keys;
import dev.ukdt.core.family.Option;

/** Finds the keys that a project's sources declare. The sources are read, never run. */
final class DeclaredKeys {
	private static final long LARGEST = 1 << 20;

	private DeclaredKeys() {
	}

	/** The declared keys in the order of their files, then those that every project has; an id stands once. Blocks on the files. */
	static List<Option> of(Path project, Keys keys) throws IOException {
		var found = new LinkedHashMap<String, Option>();
		for (var source : sources(project, keys)) {
			keys.declare().matcher(Files.readString(source)).results().map(DeclaredKeys::option).forEach(option -> found.putIfAbsent(option.id(), option));
		}
		keys.known().forEach(option -> found.putIfAbsent(option.id(), option));
		return List.copyOf(found.values());
	}

	private static List<Path> sources(Path project, Keys keys) throws IOException {
		var glob = FileSystems.getDefault().getPathMatcher("glob:" + keys.files());
		var sources = new ArrayList<Path>();
		try (var files = Files.list(project)) {
			for (var file : (Iterable<Path>) files.sorted()::iterator) {
				if (glob.matches(file.getFileName()) && Files.isRegularFile(file) && Files.size(file) <= LARGEST) {
					sources.add(file);
				}
			}
		}
		return sources;
	}

	private static Option option(MatchResult declared) {
		var name = group(declared, "name");
		var help = group(declared, "help").replaceAll("\\\\\\s*\\n\\s*", "").replaceAll("\\s+", " ").strip();
		var initial = group(declared, "default").strip();
		var usual = initial.startsWith("\"") ? initial.substring(1, initial.length() - 1) : initial;
		var type = group(declared, "type");
		var facts = (type.isEmpty() ? "" : "A value of the type " + type + ". ") + (usual.isEmpty() ? "" : "Without one it is " + usual + ".");
		return new Option(name, name, (help + "\n" + facts).strip(), group(declared, "flag").isEmpty() ? List.of() : List.of("true", "false"), "");
	}

	private static String group(MatchResult match, String name) {
		return match.namedGroups().containsKey(name) && match.group(name) != null ? match.group(name) : "";
	}
}
