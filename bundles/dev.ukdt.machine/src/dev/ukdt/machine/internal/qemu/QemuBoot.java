package dev.ukdt.machine.internal.qemu;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import dev.ukdt.image.Architecture;
import dev.ukdt.image.BootProtocol;
import dev.ukdt.image.Image;
import dev.ukdt.machine.GuestSettings;
import dev.ukdt.machine.MachineException;

/** How QEMU loads an image: as a kernel, or as a disk from which the firmware boots. */
final class QemuBoot {
	private static final long RISCV_MEMORY = 0x80000000L;

	private final QemuType type;
	private final Image image;
	private final GuestSettings settings;

	QemuBoot(QemuType type, Image image, GuestSettings settings) {
		this.type = type;
		this.image = image;
		this.settings = settings;
	}

	List<String> arguments() throws MachineException {
		var line = new ArrayList<String>();
		var format = image.bootProtocols().contains(BootProtocol.RAW) ? DiskFormat.of(image.path()) : "";
		if (!format.isEmpty() && !type.disk().equals("none")) {
			disk(line, format);
		} else if (image.bootProtocols().stream().map(BootProtocol::id).anyMatch(type.kernel()::contains)) {
			kernel(line);
		} else {
			throw new MachineException(image.path().getFileName() + " cannot be booted on " + type.name() + ": it offers "
					+ titles(image) + ", and this machine takes " + String.join(", ", type.kernel()));
		}
		return line;
	}

	private static String titles(Image image) {
		return image.bootProtocols().isEmpty() ? "no boot protocol" : image.bootProtocols().stream().map(BootProtocol::title).collect(Collectors.joining(", "));
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

	/** What the guest writes is thrown away at its end: the image is the build's. */
	private void disk(List<String> line, String format) {
		line.addAll(List.of("-drive", "file=" + QemuArguments.text(image.path()) + ",format=" + format + ",snapshot=on,if=" + (type.hasVirtio() ? "virtio" : "sd")));
	}
}
