package dev.ukdt.cdt.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.ILog;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

import dev.ukdt.core.descriptor.DescriptorException;
import dev.ukdt.core.project.UnikernelProject;

/** The compile commands of a project's current architecture, read anew when the file has changed. Any thread; blocks on files. */
public final class ProjectCommands {
	private static final String FILE = "compile_commands.json";
	private static final Map<IProject, ProjectCommands> KNOWN = new ConcurrentHashMap<>();

	private final Path root;
	private Path readFrom;
	private long readAt = -1;
	private boolean news;
	private Map<Path, CompileCommand> byFile = Map.of();

	private ProjectCommands(Path root) {
		this.root = root;
	}

	public static ProjectCommands of(IProject project) {
		return KNOWN.computeIfAbsent(project, key -> new ProjectCommands(key.getLocation().toPath()));
	}

	/** How a file is compiled; for a header, which is not compiled by itself, what all files have. */
	public synchronized Optional<CompileCommand> of(Path file) {
		read();
		var own = byFile.get(file);
		return own != null ? Optional.of(own) : common();
	}

	/** What is told to the compiler of any of the files. */
	public synchronized Optional<CompileCommand> common() {
		read();
		if (byFile.isEmpty()) {
			return Optional.empty();
		}
		var includes = new LinkedHashSet<Path>();
		var macros = new LinkedHashMap<String, String>();
		var included = new LinkedHashSet<Path>();
		byFile.values().forEach(command -> {
			includes.addAll(command.includes());
			command.macros().forEach(macros::putIfAbsent);
			included.addAll(command.included());
		});
		return Optional.of(new CompileCommand(List.copyOf(includes), macros, List.copyOf(included)));
	}

	/** Whether the commands have changed since this was asked last. */
	public synchronized boolean isNews() {
		read();
		var result = news;
		news = false;
		return result;
	}

	private void read() {
		var file = file();
		try {
			var changed = file == null ? 0 : Files.getLastModifiedTime(file).toMillis();
			if (file == null ? readFrom == null : file.equals(readFrom) && changed == readAt) {
				return;
			}
			readFrom = file;
			readAt = changed;
			var now = file == null ? Map.<Path, CompileCommand>of() : parse(Files.readString(file));
			news |= !now.equals(byFile);
			byFile = now;
		} catch (IOException | JsonParseException | IllegalStateException e) {
			ILog.of(ProjectCommands.class).warn(file + " cannot be read, so CDT does not know how files are compiled: " + e.getMessage());
			byFile = Map.of();
		}
	}

	private Path file() {
		try {
			var own = root.resolve("build").resolve(UnikernelProject.read(root).architecture()).resolve(FILE);
			if (Files.isRegularFile(own)) {
				return own;
			}
		} catch (DescriptorException e) {
			// An architecture is not known; one file for all will do.
		}
		var top = root.resolve(FILE);
		var build = root.resolve("build").resolve(FILE);
		return Files.isRegularFile(top) ? top : Files.isRegularFile(build) ? build : null;
	}

	private static Map<Path, CompileCommand> parse(String json) {
		var result = new LinkedHashMap<Path, CompileCommand>();
		for (var each : JsonParser.parseString(json).getAsJsonArray()) {
			var entry = each.getAsJsonObject();
			var directory = Path.of(entry.get("directory").getAsString());
			result.put(directory.resolve(entry.get("file").getAsString()).normalize(), CompileCommand.read(directory, arguments(entry)));
		}
		return result;
	}

	private static List<String> arguments(JsonObject entry) {
		if (!entry.has("arguments")) {
			return CompileCommand.split(entry.get("command").getAsString());
		}
		var arguments = new ArrayList<String>();
		JsonArray array = entry.getAsJsonArray("arguments");
		array.forEach(argument -> arguments.add(argument.getAsString()));
		return arguments;
	}
}
