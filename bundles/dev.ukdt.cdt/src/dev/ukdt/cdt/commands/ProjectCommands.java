package dev.ukdt.cdt.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.ILog;

import dev.ukdt.core.build.CompilationDatabase;
import dev.ukdt.core.build.CompilerCall;
import dev.ukdt.core.descriptor.DescriptorException;
import dev.ukdt.core.resources.ProjectCompilers;

/** The compile commands of a project's current architecture, read anew when the file has changed. Any thread; blocks on files. */
public final class ProjectCommands {
	private static final Map<IProject, ProjectCommands> KNOWN = new ConcurrentHashMap<>();

	private final Path root;
	private Path readFrom;
	private long readAt = -1;
	private Map<Path, CompilerCall> calls = Map.of();
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

	/** What the compiler of a file, or of any when it is a header, has built in, as far as it was asked. */
	public synchronized Optional<CompileCommand> builtIn(Path file) {
		read();
		var call = calls.containsKey(file) ? Optional.of(calls.get(file)) : calls.values().stream().findFirst();
		return call.flatMap(CompilerBuiltins::known);
	}

	/**
	 * Asks the compilers what they have built in. Blocks while they run.
	 *
	 * @return a number that is another one when anything about the commands has changed
	 */
	public int askCompilers() {
		Map<Path, CompilerCall> asked;
		synchronized (this) {
			read();
			asked = calls;
		}
		var compilers = ProjectCompilers.of(root);
		asked.values().forEach(call -> CompilerBuiltins.ask(call, compilers));
		return Objects.hash(asked, asked.values().stream().map(CompilerBuiltins::known).toList());
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
			calls = file == null ? Map.of() : CompilationDatabase.read(file);
			byFile = parse(calls);
		} catch (IOException | DescriptorException e) {
			ILog.of(ProjectCommands.class).warn(file + " cannot be read, so CDT does not know how files are compiled: " + e.getMessage());
			calls = Map.of();
			byFile = Map.of();
		}
	}

	private static Map<Path, CompileCommand> parse(Map<Path, CompilerCall> calls) {
		var result = new LinkedHashMap<Path, CompileCommand>();
		calls.forEach((source, call) -> result.put(source, CompileCommand.read(call.directory(), call.arguments())));
		return result;
	}
}
