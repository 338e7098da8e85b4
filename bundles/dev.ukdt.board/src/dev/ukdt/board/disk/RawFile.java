package dev.ukdt.board.disk;

import java.io.IOException;
import java.nio.file.Path;

import com.sun.jna.LastErrorException;
import com.sun.jna.Native;
import com.sun.jna.NativeLong;
import com.sun.jna.Platform;
import com.sun.jna.Pointer;

/**
 * A file or block device opened by the system's own calls, because Java has neither exclusive opening nor the error numbers. Reads and writes go around the
 * cache where the file system can do that. Linux only. One thread at a time.
 */
final class RawFile implements AutoCloseable {
	/** What every read and write around the cache is a multiple of: place, length and address in memory. */
	static final int ALIGNMENT = 4096;

	private final Path path;
	private final int descriptor;
	private final boolean direct;

	private RawFile(Path path, int descriptor, boolean direct) {
		this.path = path;
		this.descriptor = descriptor;
		this.direct = direct;
	}

	/** How a file is opened. */
	enum Mode {
		READ(Libc.READ_ONLY),
		/** A regular file, which comes into being when it is not there. */
		WRITE_FILE(Libc.READ_WRITE | Libc.CREATE),
		/** A block device that nobody else holds: no mount, no swap, no other exclusive opener, and none until it is closed. */
		WRITE_EXCLUSIVELY(Libc.READ_WRITE | Libc.EXCLUSIVE);

		private final int flags;

		Mode(int flags) {
			this.flags = flags;
		}
	}

	/** @throws DiskException when it cannot be opened; the message says why and what to do */
	static RawFile open(Path path, Mode mode) throws DiskException {
		if (!Platform.isLinux() || Native.SIZE_T_SIZE != 8) {
			throw new DiskException("disks are written only on Linux with 64 bits so far: write the image with another program");
		}
		try {
			return new RawFile(path, Libc.open(path.toString(), mode.flags | Libc.CLOSE_ON_EXEC | Libc.DIRECT, 0644), true);
		} catch (LastErrorException e) {
			if (e.getErrorCode() != Libc.EINVAL) {
				throw DiskException.of("opened", path, e.getErrorCode());
			}
		}
		// A file system that has no way around its cache, such as one in memory.
		return open(path, mode, false);
	}

	private static RawFile open(Path path, Mode mode, boolean direct) throws DiskException {
		try {
			return new RawFile(path, Libc.open(path.toString(), mode.flags | Libc.CLOSE_ON_EXEC, 0644), direct);
		} catch (LastErrorException e) {
			throw DiskException.of("opened", path, e.getErrorCode());
		}
	}

	/** The same file with the cache in between, for what is not aligned. */
	RawFile cached() throws DiskException {
		return open(path, path.startsWith("/dev") ? Mode.READ : Mode.WRITE_FILE, false);
	}

	/** Whether reads and writes go around the cache, and so must be aligned. */
	boolean isDirect() {
		return direct;
	}

	/** Writes all bytes, however few the system takes at once. */
	void write(Pointer bytes, long length, long offset) throws IOException {
		for (var done = 0L; done < length;) {
			try {
				var written = Libc.pwrite(descriptor, bytes.share(done), length - done, offset + done);
				if (written == 0) {
					throw DiskException.of("written", path, Libc.ENOSPC);
				}
				done += written;
			} catch (LastErrorException e) {
				if (e.getErrorCode() != Libc.EINTR) {
					throw DiskException.of("written", path, e.getErrorCode());
				}
			}
		}
	}

	/** Reads as many bytes as there are, up to length. */
	long read(Pointer bytes, long length, long offset) throws IOException {
		var done = 0L;
		while (done < length) {
			try {
				var read = Libc.pread(descriptor, bytes.share(done), length - done, offset + done);
				if (read == 0) {
					return done;
				}
				done += read;
			} catch (LastErrorException e) {
				if (e.getErrorCode() != Libc.EINTR) {
					throw DiskException.of("read", path, e.getErrorCode());
				}
			}
		}
		return done;
	}

	/** Waits until all that was written lies on the medium. */
	void sync() throws IOException {
		try {
			Libc.fsync(descriptor);
		} catch (LastErrorException e) {
			throw DiskException.of("written", path, e.getErrorCode());
		}
	}

	/** Makes the next reads come from the medium even where they go through the cache. */
	void forgetCache() {
		try {
			Libc.posix_fadvise(descriptor, 0, 0, Libc.DONT_NEED);
		} catch (LastErrorException e) {
			// Then the cache is read: still a check of what the system believes it wrote.
		}
	}

	/** Where data begins at or after an offset: the size of the file when there is none. */
	long data(long offset, long size) {
		return seek(offset, Libc.SEEK_DATA, size);
	}

	/** Where data ends after an offset. */
	long hole(long offset, long size) {
		return seek(offset, Libc.SEEK_HOLE, size);
	}

	private long seek(long offset, int what, long size) {
		try {
			return Libc.lseek(descriptor, offset, what);
		} catch (LastErrorException e) {
			// ENXIO: there is none any more. Anything else: a file system that does not know holes, where all is data.
			return e.getErrorCode() == Libc.ENXIO || what == Libc.SEEK_HOLE ? size : offset;
		}
	}

	/** The size of a file or device in bytes. */
	long size() throws IOException {
		try {
			return Libc.lseek(descriptor, 0, Libc.SEEK_END);
		} catch (LastErrorException e) {
			throw DiskException.of("read", path, e.getErrorCode());
		}
	}

	/** Makes a regular file longer or shorter; what is new in it is empty. */
	void resize(long size) throws IOException {
		try {
			Libc.ftruncate(descriptor, size);
		} catch (LastErrorException e) {
			throw DiskException.of("written", path, e.getErrorCode());
		}
	}

	/** Asks the system to look at the partition table anew. */
	void rereadPartitions() {
		try {
			Libc.ioctl(descriptor, new NativeLong(Libc.REREAD_PARTITIONS), null);
		} catch (LastErrorException e) {
			// A file, or a loop device without partitions.
		}
	}

	@Override
	public void close() {
		try {
			Libc.close(descriptor);
		} catch (LastErrorException e) {
			// What was written has been synchronised before.
		}
	}
}
