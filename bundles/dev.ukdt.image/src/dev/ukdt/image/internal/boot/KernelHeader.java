package dev.ukdt.image.internal.boot;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import dev.ukdt.image.Architecture;
import dev.ukdt.image.BootProtocol;
import dev.ukdt.image.ImageFormat;
import dev.ukdt.image.internal.ImageContents;

/**
 * The header of a Linux kernel, which other kernels carry too in order to be loaded like one. (Linux: Documentation/arch/x86/boot.rst, arm64/booting.rst,
 * riscv/boot-image-header.rst; for 32-bit Arm the magic number of a zImage.)
 */
public record KernelHeader(Architecture architecture) {
	private static final int X86_BOOT_FLAG_AT = 0x1FE;
	private static final short X86_BOOT_FLAG = (short) 0xAA55;
	private static final int X86_MAGIC_AT = 0x202;
	private static final int X86_MAGIC = 0x53726448;
	private static final int X86_LOAD_FLAGS_AT = 0x236;
	private static final int X86_LOADS_64 = 1;
	private static final int ARM64_MAGIC_AT = 56;
	private static final int ARM64_MAGIC = 0x644D5241;
	private static final int RISCV_MAGIC = 0x05435352;
	private static final int ZIMAGE_MAGIC_AT = 0x24;
	private static final int ZIMAGE_MAGIC = 0x016F2818;

	public static Optional<KernelHeader> read(ByteBuffer start) {
		if (has(start, X86_MAGIC_AT, X86_MAGIC) && start.getShort(X86_BOOT_FLAG_AT) == X86_BOOT_FLAG) {
			boolean wide = start.limit() > X86_LOAD_FLAGS_AT + 1 && (start.getShort(X86_LOAD_FLAGS_AT) & X86_LOADS_64) != 0;
			return Optional.of(new KernelHeader(wide ? Architecture.X86_64 : Architecture.X86));
		}
		if (has(start, ARM64_MAGIC_AT, ARM64_MAGIC))
			return Optional.of(new KernelHeader(Architecture.AARCH64));
		if (has(start, ARM64_MAGIC_AT, RISCV_MAGIC))
			return Optional.of(new KernelHeader(Architecture.RISCV64));
		if (has(start, ZIMAGE_MAGIC_AT, ZIMAGE_MAGIC))
			return Optional.of(new KernelHeader(Architecture.ARM));
		return Optional.empty();
	}

	/** The image that begins with this header. */
	public ImageContents contents(Path path, boolean isUefi) {
		Set<BootProtocol> protocols = EnumSet.of(BootProtocol.LINUX);
		if (isUefi)
			protocols.add(BootProtocol.UEFI);
		if (PiKernel.of(path).isPresent())
			protocols.add(BootProtocol.PI_KERNEL);
		return new ImageContents(ImageFormat.LINUX, architecture, protocols, 0);
	}

	private static boolean has(ByteBuffer start, int at, int magic) {
		return at + 4 <= start.limit() && start.getInt(at) == magic;
	}
}
