package dev.ukdt.machine.internal.qemu;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import dev.ukdt.core.process.CommandLine;
import dev.ukdt.machine.GuestSettings;
import dev.ukdt.machine.MachineException;

/** The files behind a guest's disks. */
final class DiskFiles {
	private DiskFiles() {
	}

	/**
	 * The commands that make the disks which are not there yet.
	 *
	 * @param program QEMU, beside which qemu-img lies
	 * @throws MachineException when a disk is not there and has no size with which to make it
	 */
	static List<CommandLine> creations(GuestSettings settings, Path program) throws MachineException {
		for (var disk : settings.disks()) {
			if (disk.sizeMiB() == 0 && !Files.exists(disk.file())) {
				throw new MachineException("the disk " + disk.file() + " is not there: give it a size, and it is made");
			}
		}
		return settings.disks().stream().filter(disk -> !Files.exists(disk.file()))
				.map(disk -> new CommandLine(List.of(program.resolveSibling("qemu-img").toString(), "create", "-q", "-f", disk.format(), disk.file().toString(),
						disk.sizeMiB() + "M"), settings.directory()))
				.toList();
	}
}
