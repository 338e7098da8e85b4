package dev.ukdt.board.flash;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells images of whole disks from kernels. */
final class DiskImages {
	private static final int BOOT_SIGNATURE_AT = 510;
	private static final int PARTITION_TYPE_AT = 450;
	private static final int ISO_MAGIC_AT = 0x8001;
	private static final ByteBuffer ISO_MAGIC = StandardCharsets.US_ASCII.encode("CD001");

	private DiskImages() {
	}

	/** A partition table with something in it, a file system without a table, or a CD. */
	static boolean isDisk(Path image) throws IOException {
		var start = ByteBuffer.allocate(ISO_MAGIC_AT + 5).order(ByteOrder.LITTLE_ENDIAN);
		try (var channel = FileChannel.open(image)) {
			while (start.hasRemaining() && channel.read(start) >= 0) {
				// until full or at the end
			}
		}
		var length = start.position();
		if (length == start.capacity() && start.slice(ISO_MAGIC_AT, 5).equals(ISO_MAGIC)) {
			return true;
		}
		return length >= 512 && start.getShort(BOOT_SIGNATURE_AT) == (short) 0xAA55 && (start.get(PARTITION_TYPE_AT) != 0 || isFat(start));
	}

	private static boolean isFat(ByteBuffer start) {
		return (start.get(0) == (byte) 0xEB || start.get(0) == (byte) 0xE9) && start.getShort(11) == 512;
	}

	/** The block map that lies beside an image, as bmaptool looks for it. */
	static Optional<Path> mapOf(Path image) {
		var name = image.getFileName().toString();
		var dot = name.lastIndexOf('.');
		return Stream.of(name + ".bmap", (dot < 0 ? name : name.substring(0, dot)) + ".bmap").map(image::resolveSibling).filter(Files::isRegularFile).findFirst();
	}
}
