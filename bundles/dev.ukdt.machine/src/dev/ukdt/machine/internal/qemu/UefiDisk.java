package dev.ukdt.machine.internal.qemu;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import dev.ukdt.image.Architecture;
import dev.ukdt.image.Image;
import dev.ukdt.image.disk.Content;
import dev.ukdt.image.disk.DiskFile;
import dev.ukdt.image.disk.DiskImage;
import dev.ukdt.image.disk.PartitionTable;
import dev.ukdt.machine.MachineException;

/** A disk on which UEFI firmware finds an application by itself, under the name that the specification gives it for each architecture. */
final class UefiDisk {
	private static final Map<Architecture, String> NAMES = Map.of(Architecture.X86_64, "BOOTX64.EFI", Architecture.X86, "BOOTIA32.EFI", Architecture.AARCH64, "BOOTAA64.EFI",
			Architecture.ARM, "BOOTARM.EFI", Architecture.RISCV64, "BOOTRISCV64.EFI");

	private UefiDisk() {
	}

	/** Writes the disk; blocks on that. */
	static void write(Image application, Path disk) throws IOException {
		var name = NAMES.get(application.architecture());
		if (name == null) {
			throw new MachineException("UEFI has no name for an application that is made for " + application.architecture());
		}
		new DiskImage(PartitionTable.GPT, 0, "UKDT", List.of(new DiskFile("EFI/BOOT/" + name, Content.of(application.path()))), List.of()).write(disk);
	}
}
