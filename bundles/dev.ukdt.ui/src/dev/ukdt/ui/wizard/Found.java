package dev.ukdt.ui.wizard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import dev.ukdt.core.descriptor.DescriptorException;
import dev.ukdt.core.family.Families;
import dev.ukdt.core.family.Family;
import dev.ukdt.core.project.Recognised;
import dev.ukdt.core.project.UnikernelProject;

/**
 * What a folder that may be imported shows.
 *
 * @param families those that it may be of, the surest first
 * @param reasons  one line each, for a person
 * @param problem  why it cannot be imported, or empty
 */
record Found(Path directory, List<Family> families, List<String> reasons, String problem) {
	/** Looks into the folder. Blocks on the disk; runs nothing of what is there. */
	static Found in(Path directory) {
		if (!Files.isDirectory(directory)) {
			return refused(directory, directory + " is no folder.");
		}
		if (directory.getNameCount() == 0) {
			return refused(directory, "The root of the file system is no project.");
		}
		try {
			return UnikernelProject.isProject(directory) ? described(directory) : recognised(directory);
		} catch (IOException | UncheckedIOException | DescriptorException e) {
			return refused(directory, e.getMessage());
		}
	}

	private static Found described(Path directory) {
		var project = UnikernelProject.read(directory);
		var family = Families.installed().find(project.family())
				.orElseThrow(() -> new DescriptorException("Its " + UnikernelProject.DESCRIPTOR + " names the family '" + project.family() + "', which is not installed."));
		return new Found(directory, List.of(family), List.of(family.name() + ": its " + UnikernelProject.DESCRIPTOR + " says so"), "");
	}

	private static Found recognised(Path directory) throws IOException {
		var signs = Recognised.in(directory, Families.installed());
		if (signs.isEmpty()) {
			return new Found(directory, Families.installed().all(), List.of("No sign of any family was found. Choose the family if you know it."), "");
		}
		return new Found(directory, signs.stream().map(Recognised::family).distinct().toList(),
				signs.stream().map(sign -> sign.family().name() + ": " + sign.sign().reason() + " (" + sign.file() + ")").toList(), "");
	}

	static Found refused(Path directory, String problem) {
		return new Found(directory, List.of(), List.of(), problem);
	}

	boolean isProject() {
		return UnikernelProject.isProject(directory);
	}
}
