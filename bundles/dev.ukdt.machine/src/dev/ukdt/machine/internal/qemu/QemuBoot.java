package dev.ukdt.machine.internal.qemu;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import dev.ukdt.image.Architecture;
import dev.ukdt.image.BootProtocol;
import dev.ukdt.image.Image;
import dev.ukdt.machine.Firmware;
import dev.ukdt.machine.GuestSettings;
import dev.ukdt.machine.MachineException;
import dev.ukdt.machine.internal.GuestFolder;

/**
 * How QEMU loads an image: as a kernel, as a disk from which the firmware boots, or as an application of UEFI's on a disk that is made for it.
 *
 * @param format of the image when it is a disk, else empty
 */
record QemuBoot(QemuType type, Image image, GuestSettings settings, String format, boolean kernel, boolean uefi) {
	private static final long RISCV_MEMORY = 0x80000000L;
	private static final String DISK = "uefi.img";

	/**
	 * Decides it by the image and by what the person chose.
	 *
	 * @throws MachineException when this type cannot boot such an image
	 */
	static QemuBoot of(QemuType type, Image image, GuestSettings settings) throws MachineException {
		var format = image.bootProtocols().contains(BootProtocol.RAW) && !type.disk().equals("none") ? DiskFormat.of(image.path()) : "";
		var kernel = format.isEmpty() && image.bootProtocols().stream().map(BootProtocol::id).anyMatch(type.kernel()::contains);
		var application = format.isEmpty() && !kernel && image.bootProtocols().contains(BootProtocol.UEFI);
		if (format.isEmpty() && !kernel && !application || application && settings.firmware() == Firmware.PLAIN) {
			throw new MachineException(image.path().getFileName() + " cannot be booted on " + type.name() + (application ? " without UEFI" : "") + ": it offers "
					+ titles(image) + ", and this machine takes " + String.join(", ", type.kernel()));
		}
		if (application && !settings.arguments().isEmpty()) {
			throw new MachineException("an application of UEFI's gets no arguments from its firmware: take them out, or boot an image that is a Linux kernel too");
		}
		var uefi = application || settings.firmware() == Firmware.UEFI || settings.firmware() == Firmware.AUTO && !format.isEmpty() && wants(type, image, format);
		return new QemuBoot(type, image, settings, format, kernel, uefi);
	}

	/** A PC starts what its BIOS can start so; others boot from disks by UEFI alone, where they have it. */
	private static boolean wants(QemuType type, Image image, String format) throws MachineException {
		if (type.uefi().type().isEmpty()) {
			return false;
		}
		try {
			var start = DiskStart.of(image.path(), format);
			var pc = type.architecture() == Architecture.X86_64 || type.architecture() == Architecture.X86;
			return pc ? !start.hasBootCode() && start.hasEfiPartition() : true;
		} catch (IOException e) {
			throw new MachineException(image.path() + " cannot be read: " + e.getMessage(), e);
		}
	}

	private static String titles(Image image) {
		return image.bootProtocols().isEmpty() ? "no boot protocol" : image.bootProtocols().stream().map(BootProtocol::title).collect(Collectors.joining(", "));
	}

	/** QEMU's arguments. */
	List<String> arguments(Path program, GuestFolder folder) throws MachineException {
		var line = new ArrayList<String>();
		if (uefi) {
			line.addAll(type.uefi().arguments(type.name(), program));
		}
		if (kernel) {
			kernel(line);
		} else {
			disk(line, folder);
		}
		return line;
	}

	/** Makes what must be in the guest's folder before QEMU starts; blocks on that. */
	void prepare(GuestFolder folder) throws IOException {
		if (uefi && !kernel && format.isEmpty()) {
			UefiDisk.write(image, folder.resolve(DISK));
		}
	}

	private void kernel(List<String> line) {
		if (type.architecture() == Architecture.RISCV64 && image.entry() == RISCV_MEMORY) {
			// It lies where the firmware would, so it takes the firmware's place.
			line.addAll(List.of("-bios", "none"));
		}
		line.addAll(List.of("-kernel", image.path().toString()));
		settings.initrd().ifPresent(file -> line.addAll(List.of("-initrd", file.toString())));
		if (!settings.arguments().isEmpty()) {
			line.addAll(List.of("-append", String.join(" ", settings.arguments())));
		}
	}

	/** It comes before all other disks. What the guest writes to it is thrown away at its end: the image is the build's. */
	private void disk(List<String> line, GuestFolder folder) {
		var file = format.isEmpty() ? folder.resolve(DISK) : image.path();
		line.addAll(List.of("-drive", "file=" + QemuArguments.text(file) + ",format=" + (format.isEmpty() ? "raw" : format) + ",snapshot=on,"
				+ (type.hasVirtio() ? "if=none,id=boot" : "if=sd")));
		if (type.hasVirtio()) {
			line.addAll(List.of("-device", type.virtio("blk") + ",drive=boot,bootindex=0"));
		}
	}
}
