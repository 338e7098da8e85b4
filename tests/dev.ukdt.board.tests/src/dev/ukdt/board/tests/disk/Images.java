package dev.ukdt.board.tests.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Random;

/** Disk images to write. */
final class Images {
	static final int MIB = 1 << 20;

	private Images() {
	}

	/** Random bytes everywhere. */
	static Path full(Path folder, long size) throws IOException {
		var image = folder.resolve("full.img");
		try (var channel = FileChannel.open(image, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
			var bytes = new byte[MIB];
			for (var at = 0L; at < size; at += MIB) {
				new Random(at).nextBytes(bytes);
				channel.write(ByteBuffer.wrap(bytes, 0, (int) Math.min(MIB, size - at)));
			}
		}
		return image;
	}

	/** Holes, but for 64 KiB of random bytes at each of the places. */
	static Path sparse(Path folder, long size, long... places) throws IOException {
		var image = folder.resolve("sparse.img");
		try (var channel = FileChannel.open(image, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
			channel.write(ByteBuffer.wrap(new byte[1]), size - 1);
			for (var place : places) {
				var bytes = new byte[65536];
				new Random(place).nextBytes(bytes);
				channel.write(ByteBuffer.wrap(bytes), place);
			}
		}
		return image;
	}

	/** The first bytes of a file or device are zero, all the way to length. */
	static boolean isBlank(Path file, int length) throws IOException {
		try (var channel = FileChannel.open(file)) {
			var bytes = ByteBuffer.allocate(length);
			while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
				// until full
			}
			return ByteBuffer.wrap(bytes.array()).mismatch(ByteBuffer.allocate(length)) < 0;
		}
	}

	/** A file or device begins with all the bytes of the image. */
	static boolean holds(Path target, Path image) throws IOException {
		try (var a = FileChannel.open(target); var b = FileChannel.open(image)) {
			var left = ByteBuffer.allocate(MIB);
			var right = ByteBuffer.allocate(MIB);
			while (b.read(right.clear()) >= 0) {
				left.clear().limit(right.position());
				while (left.hasRemaining() && a.read(left) >= 0) {
					// until as full as the other
				}
				if (!left.flip().equals(right.flip())) {
					return false;
				}
			}
			return true;
		}
	}
}
