package dev.ukdt.image.format;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalInt;

/** How a file for flashing is written. */
public enum FlashFile {
	ELF, UF2, HEX, DFUSE,
	/** Bytes alone; where they belong is known from elsewhere. */
	BIN;

	private static final int ELF_MAGIC = 0x7F454C46;

	public String id() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** @throws IllegalArgumentException when there is no format of that id */
	public static FlashFile parse(String id) {
		return valueOf(id.toUpperCase(Locale.ROOT));
	}

	/** Which of them a file is, by its first bytes; one with no known mark is {@link #BIN}. */
	public static FlashFile of(Path file) throws IOException {
		var start = ByteBuffer.allocate(16);
		try (var channel = FileChannel.open(file)) {
			while (start.hasRemaining() && channel.read(start) >= 0) {
				// until full or at the end
			}
		}
		start.flip();
		if (start.limit() >= 4 && start.getInt(0) == ELF_MAGIC) {
			return ELF;
		}
		if (Uf2.isUf2(start)) {
			return UF2;
		}
		if (IntelHex.isHex(start)) {
			return HEX;
		}
		return start.limit() >= 5 && start.getInt(0) == 0x44667553 && start.get(4) == 'e' ? DFUSE : BIN;
	}

	/**
	 * Reads a file of any of them. Blocks on it.
	 *
	 * @param address where the bytes of a {@link #BIN} belong
	 */
	public static MemoryImage read(Path file, long address) throws IOException {
		return switch (of(file)) {
		case ELF -> MemoryImage.ofElf(file);
		case UF2 -> Uf2.read(file).content();
		case HEX -> IntelHex.read(file);
		case DFUSE -> DfuSe.read(file).content();
		case BIN -> MemoryImage.ofBinary(file, address);
		};
	}

	/**
	 * Writes an image in this format. Blocks on the file.
	 *
	 * @param family for {@link #UF2}
	 * @throws IllegalArgumentException for {@link #ELF}, which only a linker makes
	 */
	public void write(MemoryImage image, OptionalInt family, Path file) throws IOException {
		try (var out = Files.newOutputStream(file)) {
			write(image, family, out);
		}
	}

	private void write(MemoryImage image, OptionalInt family, OutputStream out) throws IOException {
		switch (this) {
		case UF2 -> new Uf2(family, image).write(out);
		case HEX -> IntelHex.write(image, out);
		case DFUSE -> new DfuSe(DfuSe.ST, DfuSe.ST_BOOTLOADER, 0, image).write(out);
		case BIN -> image.writeBinary(out, (byte) 0);
		case ELF -> throw new IllegalArgumentException("an ELF file is made by a linker");
		}
	}
}
