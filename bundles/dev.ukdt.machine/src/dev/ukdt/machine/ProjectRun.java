package dev.ukdt.machine;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import dev.ukdt.core.build.RunInputs;
import dev.ukdt.core.family.Family;
import dev.ukdt.core.project.UnikernelProject;
import dev.ukdt.core.tool.ToolFinder;
import dev.ukdt.image.Architecture;
import dev.ukdt.image.Image;

/**
 * A project's image together with what its family says of how it is put on a machine, and what the person chose.
 *
 * @param image    what the machine boots, which need not be what the build calls the image
 * @param settings the person's, with the family's put in
 * @param symbols  the file with the symbols of what the machine boots
 */
public record ProjectRun(Machine machine, Image image, GuestSettings settings, Path symbols) {
	/** An image that has its own symbols. */
	public ProjectRun(Machine machine, Image image, GuestSettings settings) {
		this(machine, image, settings, image.path());
	}

	/**
	 * Reads the image's headers; blocks on that.
	 *
	 * @param image    of the build
	 * @param symbols  of the build
	 * @param personal what the person chose
	 * @throws IOException when the image cannot be read
	 */
	public static ProjectRun of(UnikernelProject project, Family family, Machine machine, Path image, Path symbols, GuestSettings personal,
			ToolFinder finder) throws IOException {
		var inputs = RunInputs.of(project, family, machine.id(), image, symbols, finder);
		return new ProjectRun(machine, Image.read(inputs.kernel()), settings(project, inputs, personal), inputs.symbols());
	}

	private static GuestSettings settings(UnikernelProject project, RunInputs inputs, GuestSettings personal) {
		var settings = personal.withArguments(joined(inputs.arguments(), personal.arguments())).withExtra(joined(inputs.extra(), personal.extra()))
				.withCommand(personal.command().isEmpty() ? inputs.command() : personal.command())
				.withInitrd(personal.initrd().isPresent() ? personal.initrd() : inputs.initrd()).withDisks(disks(inputs, personal));
		if (settings.memoryMiB() == 0) {
			settings = settings.withMemory(inputs.memoryMiB());
		}
		if (settings.architecture() == Architecture.UNKNOWN) {
			settings = settings.withArchitecture(Architecture.parse(project.architecture()));
		}
		return settings.name().isEmpty() ? settings.withName(project.name()) : settings;
	}

	private static List<String> joined(List<String> first, List<String> second) {
		return Stream.concat(first.stream(), second.stream()).toList();
	}

	private static List<Disk> disks(RunInputs inputs, GuestSettings personal) {
		var disks = new ArrayList<>(inputs.disks().stream().map(Disk::built).toList());
		disks.addAll(personal.disks());
		return disks;
	}

	public GuestPlan plan(ToolFinder finder) throws MachineException {
		return machine.plan(image, settings, finder);
	}
}
