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

/** Reads a file's data ahead, in pieces, on a thread of its own, while the pieces before are being written or compared. */
final class ReadAhead implements AutoCloseable {
	static final int PIECE = 4 << 20;
	private static final int AHEAD = 3;

	/** What is read from. */
	interface Source {
		/** Reads bytes to the start of some memory, fewer only at the end of the file. @return how many */
		int read(Memory bytes, int length, long offset) throws IOException;

		/** The image, through the cache. */
		static Source of(FileChannel image) {
			return (bytes, length, offset) -> {
				var buffer = bytes.getByteBuffer(0, length);
				while (buffer.hasRemaining()) {
					if (image.read(buffer, offset + buffer.position()) < 0) {
						throw new EOFException("the image became shorter while it was read");
					}
				}
				return length;
			};
		}
	}

	/**
	 * Some bytes of the file.
	 *
	 * @param length of them; what is behind, up to the next multiple of {@link RawFile#ALIGNMENT}, is zero
	 */
	record Piece(Memory bytes, int length, long offset, IOException failure) {
		private static final Piece END = new Piece(null, 0, 0, null);

		boolean isEnd() {
			return bytes == null && failure == null;
		}
	}

	private final Source source;
	private final List<Range> ranges;
	private final long from;
	private final BlockingQueue<Memory> empty = new ArrayBlockingQueue<>(AHEAD);
	private final BlockingQueue<Piece> full = new ArrayBlockingQueue<>(AHEAD + 1);
	private final Thread reader;

	/**
	 * Begins to read.
	 *
	 * @param ranges in order; one with a digest is checked against it before its last piece is given out
	 * @param from   where the pieces begin; what is before it is read only for the digests
	 */
	ReadAhead(Source source, List<Range> ranges, long from) {
		this.source = source;
		this.ranges = ranges;
		this.from = from;
		for (var i = 0; i < AHEAD; i++) {
			empty.add(CardFile.memory(PIECE));
		}
		reader = Thread.ofPlatform().daemon().name("UKDT read ahead").start(this::readAll);
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
			var count = source.read(memory, length, at);
			if (digest != null) {
				digest.update(memory.getByteBuffer(0, count));
			}
			at += length;
			if (at == range.end() && digest != null && !HexFormat.of().formatHex(digest.digest()).equalsIgnoreCase(range.sha256())) {
				throw new DiskException("the image is damaged: its bytes from " + range.start() + " to " + range.end()
						+ " are not those of its block map; get the image anew");
			}
			if (at <= from) {
				empty.put(memory);
			} else {
				memory.setMemory(count, -count & RawFile.ALIGNMENT - 1, (byte) 0);
				full.put(new Piece(memory, count, at - length, null));
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

	/** Stops reading. Blocks until the piece that is being read has come: the source may be closed then. */
	@Override
	public void close() {
		reader.interrupt();
		try {
			reader.join();
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}
}
