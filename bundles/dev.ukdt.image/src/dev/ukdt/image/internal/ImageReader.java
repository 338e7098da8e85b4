package dev.ukdt.image.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import dev.ukdt.image.BootProtocol;
import dev.ukdt.image.internal.boot.BootNotes;
import dev.ukdt.image.internal.boot.KernelHeader;
import dev.ukdt.image.internal.boot.Multiboot;
import dev.ukdt.image.internal.boot.RawImage;
import dev.ukdt.image.internal.boot.UefiApplication;
import dev.ukdt.image.internal.elf.Elf;
import dev.ukdt.image.internal.elf.ElfReader;

/** Finds out which format an image has, and hands it to the reader of that format. */
public final class ImageReader {
	/** As far as any of the headers may lie from the start: multiboot 2 looks through 32 KB. */
	private static final int HEADERS = 32 * 1024;

	private ImageReader() {
	}

	public static ImageContents read(Path path) throws IOException {
		try (ImageFile file = ImageFile.open(path)) {
			if (file.size() == 0)
				throw new IOException(path + " is empty; the build that should have written it may have failed");
			ByteBuffer start = file.start(HEADERS);
			return Elf.isElf(start) ? readElf(file, start) : readOther(file, start);
		}
	}

	private static ImageContents readElf(ImageFile file, ByteBuffer start) throws IOException {
		Elf elf = ElfReader.read(file);
		Set<BootProtocol> protocols = EnumSet.noneOf(BootProtocol.class);
		Multiboot.find(start).forEach(header -> protocols.add(header.protocol()));
		protocols.addAll(BootNotes.protocols(elf));
		if (elf.isForNoOperatingSystem())
			protocols.add(BootProtocol.ELF);
		return new ImageContents(elf.format(), elf.architecture(), protocols, elf.entry(), elf.notes(), elf.sections(), elf.segments());
	}

	private static ImageContents readOther(ImageFile file, ByteBuffer start) throws IOException {
		Optional<UefiApplication> uefi = UefiApplication.read(start);
		Optional<KernelHeader> kernel = KernelHeader.read(start);
		if (kernel.isPresent())
			return kernel.get().contents(file.path(), uefi.isPresent());
		if (uefi.isPresent())
			return uefi.get().contents();
		return RawImage.contents(file.path(), start);
	}
}
