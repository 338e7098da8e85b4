package dev.ukdt.board.disk;

import java.io.IOException;
import java.nio.file.Path;

import com.sun.jna.LastErrorException;
import com.sun.jna.Memory;

/** A card, or the file that stands for one, by pieces of any length: around the cache as far as they are aligned, whatever their end is. */
final class CardFile implements AutoCloseable {
	/** A large page. */
	private static final int LARGE = 2 << 20;

	private final RawFile file;

	private CardFile(RawFile file) {
		this.file = file;
	}

	/** @throws DiskException when it cannot be opened; the message says why and what to do */
	static CardFile open(Path path, RawFile.Mode mode) throws DiskException {
		return new CardFile(RawFile.open(path, mode));
	}

	/** Memory that reads and writes around the cache can use, in large pages where the system has them: disks are three times as quick then. */
	static Memory memory(int length) {
		// Aligned memory shares that which was allocated, and keeps it.
		var memory = (Memory) new Memory(length + LARGE).align(LARGE);
		try {
			Libc.madvise(memory, length, Libc.LARGE_PAGES);
		} catch (LastErrorException e) {
			// A kernel without them: small pages will do.
		}
		return memory;
	}

	/** @param bytes up to the next multiple of {@link RawFile#ALIGNMENT}, of which those behind the length are zero */
	void write(Memory bytes, int length, long offset) throws IOException {
		var aligned = aligned(length);
		file.write(bytes, aligned, offset);
		if (aligned == length) {
			return;
		}
		if (file.size() >= offset + aligned + RawFile.ALIGNMENT) {
			// A device's block: what is behind the image in it is zero.
			file.write(bytes.share(aligned), RawFile.ALIGNMENT, offset + aligned);
		} else {
			try (var cached = file.cached()) {
				cached.write(bytes.share(aligned), length - aligned, offset + aligned);
				cached.sync();
			}
		}
	}

	/** As many bytes as there are, up to length, from the medium. @return how many */
	int read(Memory bytes, int length, long offset) throws IOException {
		var aligned = aligned(length);
		var read = file.read(bytes, aligned, offset);
		if (aligned == length || read < aligned) {
			return (int) read;
		}
		try (var cached = file.cached()) {
			cached.forgetCache();
			return (int) (read + cached.read(bytes.share(aligned), length - aligned, offset + aligned));
		}
	}

	private int aligned(int length) {
		return file.isDirect() ? length & -RawFile.ALIGNMENT : length;
	}

	/** See {@link RawFile#sync}. */
	void sync() throws IOException {
		file.sync();
	}

	/** See {@link RawFile#forgetCache}. */
	void forgetCache() {
		file.forgetCache();
	}

	/** The size in bytes; a file that is smaller is made as large as wanted first. */
	long size(long wanted) throws IOException {
		var size = file.size();
		if (size < wanted) {
			file.resize(wanted);
			return wanted;
		}
		return size;
	}

	/** See {@link RawFile#rereadPartitions}. */
	void rereadPartitions() {
		file.rereadPartitions();
	}

	@Override
	public void close() {
		file.close();
	}
}
