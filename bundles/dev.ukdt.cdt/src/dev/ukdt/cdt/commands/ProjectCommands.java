package dev.ukdt.cdt.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.ILog;


import dev.ukdt.core.build.CompilationDatabase;
import dev.ukdt.core.descriptor.DescriptorException;

/** The compile commands of a project's current architecture, read anew when the file has changed. Any thread; blocks on files. */
public final class ProjectCommands {
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
		var file = CompilationDatabase.find(root).orElse(null);
		try {
			var changed = file == null ? 0 : Files.getLastModifiedTime(file).toMillis();
			if (file == null ? readFrom == null : file.equals(readFrom) && changed == readAt) {
				return;
			}
			readFrom = file;
			readAt = changed;
			var now = file == null ? Map.<Path, CompileCommand>of() : parse(file);
			news |= !now.equals(byFile);
			byFile = now;
		} catch (IOException | DescriptorException e) {
			ILog.of(ProjectCommands.class).warn(file + " cannot be read, so CDT does not know how files are compiled: " + e.getMessage());
			byFile = Map.of();
		}
	}

	private static Map<Path, CompileCommand> parse(Path file) throws IOException {
		var result = new LinkedHashMap<Path, CompileCommand>();
		CompilationDatabase.read(file).forEach((source, call) -> result.put(source, CompileCommand.read(call.directory(), call.arguments())));
		return result;
	}
}
