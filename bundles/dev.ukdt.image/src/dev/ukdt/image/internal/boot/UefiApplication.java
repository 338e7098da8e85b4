package dev.ukdt.image.internal.boot;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.Set;

import dev.ukdt.image.Architecture;
import dev.ukdt.image.BootProtocol;
import dev.ukdt.image.ImageFormat;
import dev.ukdt.image.internal.ImageContents;

/**
 * A Portable Executable that UEFI starts. (Microsoft's PE format: the optional header and its subsystem.)
 *
 * @param entry the address of the first instruction if the image is loaded where it prefers to be
 */
public record UefiApplication(Architecture architecture, long entry) {
	private static final short DOS_MAGIC = 0x5A4D;
	private static final int HEADER_OFFSET_AT = 0x3C;
	private static final int PE_MAGIC = 0x00004550;
	private static final int OPTIONAL_HEADER = 24;
	private static final short PE32_PLUS = 0x20B;
	private static final int SUBSYSTEM = OPTIONAL_HEADER + 68;

	/** Empty when the bytes are no PE file, or one for something else than UEFI. */
	public static Optional<UefiApplication> read(ByteBuffer start) {
		if (start.limit() < HEADER_OFFSET_AT + 4 || start.getShort(0) != DOS_MAGIC)
			return Optional.empty();
		int header = start.getInt(HEADER_OFFSET_AT);
		if (header < 0 || header > start.limit() - SUBSYSTEM - 2 || start.getInt(header) != PE_MAGIC)
			return Optional.empty();
		return isUefi(start.getShort(header + SUBSYSTEM)) ? Optional.of(read(start, header)) : Optional.empty();
	}

	private static UefiApplication read(ByteBuffer start, int header) {
		Architecture architecture = switch (Short.toUnsignedInt(start.getShort(header + 4))) {
		case 0x8664 -> Architecture.X86_64;
		case 0x014C -> Architecture.X86;
		case 0xAA64 -> Architecture.AARCH64;
		case 0x5064 -> Architecture.RISCV64;
		case 0x01C0, 0x01C2, 0x01C4 -> Architecture.ARM;
		default -> Architecture.UNKNOWN;
		};
		int optional = header + OPTIONAL_HEADER;
		boolean wide = start.getShort(optional) == PE32_PLUS;
		long base = wide ? start.getLong(optional + 24) : Integer.toUnsignedLong(start.getInt(optional + 28));
		return new UefiApplication(architecture, base + Integer.toUnsignedLong(start.getInt(optional + 16)));
	}

	/** Application, boot service driver, runtime driver. */
	private static boolean isUefi(short subsystem) {
		return subsystem >= 10 && subsystem <= 12;
	}

	public ImageContents contents() {
		return new ImageContents(ImageFormat.PE, architecture, Set.of(BootProtocol.UEFI), entry);
	}
}
