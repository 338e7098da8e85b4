package dev.ukdt.sources.server;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.ukdt.core.build.CompilationDatabase;
import dev.ukdt.core.descriptor.DescriptorException;
import dev.ukdt.core.family.Families;
import dev.ukdt.core.project.UnikernelProject;
import dev.ukdt.core.resources.WorkspaceTools;
import dev.ukdt.core.tool.Tool;

/** Where a project's {@code compile_commands.json} is: what tells how each C or C++ file is compiled. Looks at files only. */
public final class CompileCommands {
	private CompileCommands() {
	}

	/** The folder with the commands for the architecture that the project builds now, else with the newest that it has. */
	public static Optional<Path> folder(Path root) {
		return CompilationDatabase.find(root).map(Path::getParent);
	}

	/** The compilers of the project's family: those of this machine, not whatever a downloaded project names. */
	public static List<Path> compilers(Path root) {
		return project(root).flatMap(project -> Families.installed().find(project.family())).stream().flatMap(family -> family.tools().stream())
				.filter(CompileCommands::isCompiler).flatMap(tool -> WorkspaceTools.finder().find(tool).stream()).distinct().toList();
	}

	private static boolean isCompiler(Tool tool) {
		return Stream.of("cc", "cxx", "clang", "gcc").anyMatch(role -> tool.role().equals(role) || tool.id().startsWith(role + "-"));
	}

	private static Optional<UnikernelProject> project(Path root) {
		try {
			return UnikernelProject.isProject(root) ? Optional.of(UnikernelProject.read(root)) : Optional.empty();
		} catch (DescriptorException e) {
			return Optional.empty();
		}
	}
}
