package dev.ukdt.core.family;

import java.util.List;

import dev.ukdt.core.descriptor.Yaml;

/**
 * How images of a family are put on some machines, where that is more than "boot the image". All texts may use a build's variables,
 * and {@code image} and {@code symbols}.
 *
 * @param machines  ids of machines; one that ends in {@code *} stands for all that begin so
 * @param when      the condition under which it counts
 * @param kernel    the file that the machine boots; empty for the image, which may be a disk
 * @param symbols   the file with the symbols of what is booted; empty for those of the image
 * @param initrd    the file handed to the kernel, or empty
 * @param disks     files attached as disks, in order
 * @param arguments the guest's own, before those of the person
 * @param extra     for the machine's program, behind ours
 * @param command   the whole command line, for a machine that is a process of the host; empty for the image itself
 * @param memoryMiB what the guest needs, or 0 for the machine's own choice
 */
public record Launch(List<String> machines, Condition when, String kernel, String symbols, String initrd, List<String> disks, List<String> arguments,
		List<String> extra, List<String> command, int memoryMiB) {
	static Launch read(Yaml yaml) {
		return new Launch(yaml.texts("machines"), Condition.read(yaml.texts("when")), yaml.text("kernel", ""), yaml.text("symbols", ""),
				yaml.text("initrd", ""),
				yaml.texts("disks"), yaml.texts("arguments"), yaml.texts("extra"), yaml.texts("command"), Integer.parseInt(yaml.text("memory", "0")));
	}

	public boolean isFor(String machine) {
		return machines.stream().anyMatch(id -> id.endsWith("*") ? machine.startsWith(id.substring(0, id.length() - 1)) : id.equals(machine));
	}
}
