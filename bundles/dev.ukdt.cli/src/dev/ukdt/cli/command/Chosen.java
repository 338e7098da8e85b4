package dev.ukdt.cli.command;

import java.nio.file.Path;

import dev.ukdt.cli.Arguments;
import dev.ukdt.core.descriptor.DescriptorException;
import dev.ukdt.core.family.Families;
import dev.ukdt.core.family.Family;
import dev.ukdt.core.project.UnikernelProject;

/** What a person named on the command line, found or refused with the choices there are. */
public final class Chosen {
	private Chosen() {
	}

	/**
	 * The project of a directory, for the architecture that {@code --arch} names where it does; its descriptor stays as it is.
	 *
	 * @throws DescriptorException when the family does not have that architecture
	 */
	public static UnikernelProject project(Path directory, Arguments arguments) {
		var project = UnikernelProject.read(directory);
		var wanted = arguments.value("--arch").orElse(project.architecture());
		var family = family(project.family());
		if (arguments.value("--arch").isPresent() && !family.architectures().contains(wanted)) {
			throw new DescriptorException(family.name() + " is not for " + wanted + "; it is for " + String.join(", ", family.architectures()));
		}
		return project.withArchitecture(wanted);
	}

	public static Family family(String id) {
		return Families.installed().find(id).orElseThrow(() -> new DescriptorException("there is no family '" + id + "'; there are "
				+ String.join(", ", Families.installed().all().stream().map(Family::id).toList())));
	}
}
