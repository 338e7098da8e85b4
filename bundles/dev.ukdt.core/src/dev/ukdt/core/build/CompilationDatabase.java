package dev.ukdt.core.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.ukdt.core.descriptor.DescriptorException;
import dev.ukdt.core.descriptor.Yaml;
import dev.ukdt.core.process.ShellWords;
import dev.ukdt.core.project.UnikernelProject;

/**
 * A project's {@code compile_commands.json}: what tells language servers and CDT how each C and C++ file is compiled. There is one for
 * each architecture, in {@code build/ARCH}. Blocks on files.
 */
public final class CompilationDatabase {
	public static final String FILE = "compile_commands.json";
	private static final String BUILD = "build";

	private CompilationDatabase() {
	}

	/** Where a build for an architecture keeps it, written or not. */
	public static Path of(Path project, String architecture) {
		return project.resolve(BUILD).resolve(architecture).resolve(FILE);
	}

	/** The one for the architecture that the project builds now, else the newest that it has. */
	public static Optional<Path> find(Path project) {
		var own = architecture(project).map(architecture -> of(project, architecture)).filter(Files::isRegularFile);
		if (own.isPresent()) {
			return own;
		}
		var build = project.resolve(BUILD);
		return Stream.concat(Stream.of(project, build), folders(build).stream()).map(folder -> folder.resolve(FILE)).filter(Files::isRegularFile)
				.max(Comparator.comparing(file -> file.toFile().lastModified()));
	}

	private static Optional<String> architecture(Path project) {
		try {
			return UnikernelProject.isProject(project) ? Optional.of(UnikernelProject.read(project).architecture()) : Optional.empty();
		} catch (DescriptorException e) {
			return Optional.empty();
		}
	}

	private static List<Path> folders(Path folder) {
		if (!Files.isDirectory(folder)) {
			return List.of();
		}
		try (var children = Files.list(folder)) {
			return children.filter(Files::isDirectory).sorted().toList();
		} catch (IOException e) {
			return List.of();
		}
	}

	/**
	 * The calls of a database, whoever wrote it, by file.
	 *
	 * @throws DescriptorException when it is none
	 */
	public static Map<Path, CompilerCall> read(Path file) throws IOException {
		// JSON is YAML, but for the tabs that it may be indented with.
		var text = Files.readString(file).replace('\t', ' ');
		var result = new LinkedHashMap<Path, CompilerCall>();
		for (var entry : Yaml.parse(file.toString(), "{\"commands\": " + text + "}").children("commands", entry -> entry)) {
			var directory = file.resolveSibling(entry.text("directory", ""));
			var source = directory.resolve(entry.required("file")).normalize();
			result.put(source, new CompilerCall(directory, source, entry.has("arguments") ? entry.texts("arguments") : ShellWords.split(entry.required("command"))));
		}
		return result;
	}

	/**
	 * Puts what a build has just compiled into a database; what it had no need to compile stays, as long as the file is there. The file is
	 * not touched when it says the same already.
	 */
	static void update(Path file, Map<Path, CompilerCall> compiled) throws IOException {
		var calls = new TreeMap<Path, CompilerCall>();
		try {
			if (Files.isRegularFile(file)) {
				calls.putAll(read(file));
				calls.keySet().removeIf(source -> !Files.isRegularFile(source));
			}
		} catch (DescriptorException e) {
			// What cannot be read is written anew.
		}
		calls.putAll(compiled);
		var text = calls.values().stream().map(CompilationDatabase::json).collect(Collectors.joining(",\n", "[\n", "\n]\n"));
		if (!Files.isRegularFile(file) || !Files.readString(file).equals(text)) {
			Files.createDirectories(file.getParent());
			var whole = file.resolveSibling(FILE + ".new");
			Files.writeString(whole, text);
			Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING);
		}
	}

	private static String json(CompilerCall call) {
		return "{\"directory\": " + json(call.directory().toString()) + ", \"file\": " + json(call.file().toString()) + ", \"arguments\": "
				+ call.arguments().stream().map(CompilationDatabase::json).collect(Collectors.joining(", ", "[", "]")) + "}";
	}

	private static String json(String text) {
		var result = new StringBuilder("\"");
		for (var c : text.toCharArray()) {
			if (c == '"' || c == '\\') {
				result.append('\\').append(c);
			} else if (c < ' ') {
				result.append(String.format("\\u%04x", (int) c));
			} else {
				result.append(c);
			}
		}
		return result.append('"').toString();
	}
}
