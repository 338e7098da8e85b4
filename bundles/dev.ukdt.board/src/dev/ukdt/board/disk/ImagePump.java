package dev.ukdt.board.disk;

import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

import com.sun.jna.Memory;

import dev.ukdt.image.disk.BlockMap.Range;

/** Reads an image's data ahead, in pieces, on a thread of its own, while the pieces before are being written. */
final class ImagePump implements AutoCloseable {
	static final int PIECE = 4 << 20;
	private static final int AHEAD = 3;

	/**
	 * Some bytes of the image.
	 *
	 * @param length of them; what is behind, up to the next multiple of {@link RawFile#ALIGNMENT}, is zero
	 */
	record Piece(Memory bytes, int length, long offset, IOException failure) {
		private static final Piece END = new Piece(null, 0, 0, null);

		boolean isEnd() {
			return bytes == null && failure == null;
		}
	}

	private final FileChannel image;
	private final List<Range> ranges;
	private final long from;
	private final BlockingQueue<Memory> empty = new ArrayBlockingQueue<>(AHEAD);
	private final BlockingQueue<Piece> full = new ArrayBlockingQueue<>(AHEAD + 1);
	private final Thread reader;

	/**
	 * @param ranges in order; one with a digest is checked against it before its last piece is given out
	 * @param from   where the pieces begin; what is before it is read only for the digests
	 */
	ImagePump(FileChannel image, List<Range> ranges, long from) {
		this.image = image;
		this.ranges = ranges;
		this.from = from;
		for (var i = 0; i < AHEAD; i++) {
			// Aligned memory shares that which was allocated, and keeps it.
			empty.add((Memory) new Memory(PIECE + RawFile.ALIGNMENT).align(RawFile.ALIGNMENT));
		}
		reader = Thread.ofPlatform().daemon().name("UKDT image reader").start(this::readAll);
	}

	/** The next piece; the caller gives its memory back with {@link #giveBack}. Blocks until it is read. */
	Piece next() throws IOException {
		try {
			var piece = full.take();
			if (piece.failure() != null) {
				throw piece.failure();
			}
			return piece;
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new IOException("interrupted");
		}
	}

	void giveBack(Piece piece) {
		empty.add(piece.bytes());
	}

	private void readAll() {
		try {
			for (var range : ranges) {
				read(range);
			}
			full.put(Piece.END);
		} catch (IOException e) {
			// The queue has room for it: the pieces are fewer than its places.
			full.add(new Piece(null, 0, 0, e));
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	private void read(Range range) throws IOException, InterruptedException {
		var digest = range.sha256().isEmpty() ? null : sha256();
		for (var at = digest == null ? Math.max(range.start(), from) : range.start(); at < range.end();) {
			var memory = empty.take();
			var length = (int) Math.min(PIECE, (at < from ? Math.min(from, range.end()) : range.end()) - at);
			var buffer = memory.getByteBuffer(0, length);
			while (buffer.hasRemaining()) {
				if (image.read(buffer, at + buffer.position()) < 0) {
					throw new EOFException("the image became shorter while it was read");
				}
			}
			if (digest != null) {
				digest.update(buffer.flip());
			}
			at += length;
			if (at == range.end() && digest != null && !HexFormat.of().formatHex(digest.digest()).equalsIgnoreCase(range.sha256())) {
				throw new DiskException("the image is damaged: its bytes from " + range.start() + " to " + range.end()
						+ " are not those of its block map; get the image anew");
			}
			if (at <= from) {
				empty.put(memory);
			} else {
				memory.setMemory(length, -length & RawFile.ALIGNMENT - 1, (byte) 0);
				full.put(new Piece(memory, length, at - length, null));
			}
		}
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e);
		}
	}

	/** Stops reading. */
	@Override
	public void close() {
		reader.interrupt();
	}
}
