package dev.ukdt.machine.internal.qemu;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.stream.IntStream;

/** What the first sectors of a disk say about how it boots. */
final class DiskStart {
	private static final int SECTOR = 512;
	/** The table's header and all of a usual table's entries. */
	private static final int SIZE = 34 * SECTOR;
	private static final int MBR_TABLE = 446;
	private static final byte EFI_PARTITION = (byte) 0xef;
	private static final long GPT = 0x5452415020494645L;
	private static final long EFI_SYSTEM_LOW = 0x11d2f81fc12a7328L;
	private static final long OFFSET = 0x00fffffffffffe00L;
	private static final long COMPRESSED = 1L << 62;

	private final ByteBuffer bytes;

	private DiskStart(ByteBuffer bytes) {
		this.bytes = bytes;
	}

	/**
	 * Reads it; blocks on that.
	 *
	 * @param format {@code raw} or {@code qcow2}
	 * @return what tells nothing when the start is packed, or not there
	 */
	static DiskStart of(Path file, String format) throws IOException {
		try (var channel = FileChannel.open(file)) {
			return new DiskStart(read(channel, format.equals("qcow2") ? packed(channel) : 0, SIZE).order(ByteOrder.LITTLE_ENDIAN));
		}
	}

	/** Where a qcow2 file holds its disk's first cluster, by its two levels of tables; past its end when it has none. (QEMU's docs/interop/qcow2.txt.) */
	private static long packed(FileChannel channel) throws IOException {
		var first = read(channel, read(channel, 40, 8).getLong(0), 8).getLong(0) & OFFSET;
		var second = first == 0 ? 0 : read(channel, first, 8).getLong(0);
		return second == 0 || (second & COMPRESSED) != 0 ? channel.size() : second & OFFSET;
	}

	/** Zeros where the file has ended. */
	private static ByteBuffer read(FileChannel channel, long at, int size) throws IOException {
		var buffer = ByteBuffer.allocate(size);
		if (at >= 0) {
			for (var from = at; buffer.hasRemaining();) {
				var count = channel.read(buffer, from);
				if (count < 0) {
					break;
				}
				from += count;
			}
		}
		return buffer.clear();
	}

	/** Whether a PC's BIOS would find code on it. */
	boolean hasBootCode() {
		return bytes.get(0) != 0;
	}

	/** Whether UEFI would find a partition of its own on it. */
	boolean hasEfiPartition() {
		return hasMbrEntry() || bytes.getLong(SECTOR) == GPT && hasGptEntry();
	}

	private boolean hasMbrEntry() {
		return IntStream.range(0, 4).anyMatch(entry -> bytes.get(MBR_TABLE + 16 * entry + 4) == EFI_PARTITION);
	}

	private boolean hasGptEntry() {
		for (var at = 2 * SECTOR; at + 128 <= SIZE; at += 128) {
			if (bytes.getLong(at) == EFI_SYSTEM_LOW) {
				return true;
			}
		}
		return false;
	}
}
