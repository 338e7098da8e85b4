package dev.ukdt.core.resources;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.ukdt.core.descriptor.DescriptorException;
import dev.ukdt.core.family.Families;
import dev.ukdt.core.family.Family;
import dev.ukdt.core.project.UnikernelProject;
import dev.ukdt.core.tool.Tool;

/** The C and C++ compilers of a project's family: those of this machine, not whatever a downloaded project names. Looks at files only. */
public final class ProjectCompilers {
	private static final List<String> ROLES = List.of("cc", "cxx", "hostcc", "clang", "gcc");

	private ProjectCompilers() {
	}

	/** Programs that may be asked about themselves; empty when this is no project of ours. */
	public static List<Path> of(Path project) {
		return family(project).stream().flatMap(family -> family.tools().stream()).filter(ProjectCompilers::isCompiler)
				.flatMap(tool -> WorkspaceTools.finder().in(project).find(tool).stream()).distinct().toList();
	}

	private static boolean isCompiler(Tool tool) {
		return ROLES.stream().anyMatch(role -> tool.role().equals(role) || tool.id().startsWith(role + "-"));
	}

	private static Optional<Family> family(Path project) {
		try {
			return Stream.of(project).filter(UnikernelProject::isProject).findFirst().flatMap(found -> Families.installed().find(UnikernelProject.read(found).family()));
		} catch (DescriptorException e) {
			return Optional.empty();
		}
	}
}
