package dev.ukdt.machine.internal.qemu;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** Tells disks from kernels among images without a known header. */
public final class DiskFormat {
	private static final int QCOW2 = 0x514649fb;
	private static final int SIGNATURE_AT = 510;
	private static final int SIGNATURE = 0x55aa;

	private DiskFormat() {
	}

	/** {@code qcow2}; {@code raw} for a disk with a boot sector or a partition table; empty for something else. */
	public static String of(Path file) {
		var start = ByteBuffer.allocate(SIGNATURE_AT + 2).order(ByteOrder.BIG_ENDIAN);
		try (var channel = FileChannel.open(file)) {
			while (start.hasRemaining() && channel.read(start) >= 0) {
				// until the sector is full
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		if (start.position() >= 4 && start.getInt(0) == QCOW2) {
			return "qcow2";
		}
		return !start.hasRemaining() && Short.toUnsignedInt(start.getShort(SIGNATURE_AT)) == SIGNATURE ? "raw" : "";
	}
}
