package dev.ukdt.sources.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.ukdt.core.descriptor.DescriptorException;
import dev.ukdt.core.family.Families;
import dev.ukdt.core.project.UnikernelProject;
import dev.ukdt.core.resources.WorkspaceTools;
import dev.ukdt.core.tool.Tool;

/** Where a project's {@code compile_commands.json} is: what tells how each C or C++ file is compiled. Looks at files only. */
public final class CompileCommands {
	public static final String FILE = "compile_commands.json";

	private CompileCommands() {
	}

	/**
	 * The folder with the commands for the architecture that the project builds now: {@code build/ARCH} even before its first
	 * build when that is where they will be, the newest elsewhere, or empty when the server's own search will do.
	 */
	public static Optional<Path> folder(Path root) {
		var architecture = architecture(root);
		if (architecture.isPresent()) {
			var own = root.resolve("build").resolve(architecture.get());
			if (Files.isRegularFile(own.resolve(FILE))) {
				return Optional.of(own);
			}
		}
		return Stream.concat(Stream.of(root, root.resolve("build")), folders(root.resolve("build")).stream()).filter(folder -> Files.isRegularFile(folder.resolve(FILE)))
				.max(Comparator.comparing(CompileCommands::changed));
	}

	/** The compilers of the project's family: those of this machine, not whatever a downloaded project names. */
	public static List<Path> compilers(Path root) {
		return project(root).flatMap(project -> Families.installed().find(project.family())).stream().flatMap(family -> family.tools().stream())
				.filter(CompileCommands::isCompiler).flatMap(tool -> WorkspaceTools.finder().find(tool).stream()).distinct().toList();
	}

	private static boolean isCompiler(Tool tool) {
		return Stream.of("cc", "cxx", "clang", "gcc").anyMatch(role -> tool.role().equals(role) || tool.id().startsWith(role + "-"));
	}

	private static Optional<String> architecture(Path root) {
		return project(root).map(UnikernelProject::architecture);
	}

	private static Optional<UnikernelProject> project(Path root) {
		try {
			return UnikernelProject.isProject(root) ? Optional.of(UnikernelProject.read(root)) : Optional.empty();
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

	private static long changed(Path folder) {
		try {
			return Files.getLastModifiedTime(folder.resolve(FILE)).toMillis();
		} catch (IOException e) {
			return 0;
		}
	}
}
