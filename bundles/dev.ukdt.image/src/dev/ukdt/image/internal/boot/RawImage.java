package dev.ukdt.image.internal.boot;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.ukdt.image.Architecture;
import dev.ukdt.image.BootProtocol;
import dev.ukdt.image.ImageFormat;
import dev.ukdt.image.internal.ImageContents;

/** An image without a format: known by its name, by a multiboot header in it, by a PC's boot sector, or not at all. */
public final class RawImage {
	private static final int BOOT_SIGNATURE_AT = 510;
	private static final short BOOT_SIGNATURE = (short) 0xAA55;

	private RawImage() {
	}

	public static ImageContents contents(Path path, ByteBuffer start) {
		List<Multiboot> headers = Multiboot.find(start);
		if (!headers.isEmpty()) {
			Multiboot header = headers.get(0);
			return new ImageContents(ImageFormat.RAW, Architecture.X86, Set.of(header.protocol()), header.entry());
		}
		Optional<Architecture> pi = PiKernel.of(path);
		if (pi.isPresent())
			return new ImageContents(ImageFormat.RAW, pi.get(), Set.of(BootProtocol.PI_KERNEL), 0);
		// A disk for UEFI alone has the signature and no code.
		boolean bootSector = start.limit() >= 512 && start.getShort(BOOT_SIGNATURE_AT) == BOOT_SIGNATURE && start.get(0) != 0;
		return new ImageContents(ImageFormat.RAW, bootSector ? Architecture.X86_64 : Architecture.UNKNOWN, Set.of(BootProtocol.RAW), 0);
	}
}
