package dev.ukdt.board.disk;

import com.sun.jna.LastErrorException;
import com.sun.jna.Native;
import com.sun.jna.NativeLong;
import com.sun.jna.Pointer;
import com.sun.jna.Structure;

/** The calls of Linux that the other classes here need, with its numbers. Each throws the error number. */
final class Libc {
	static final int READ_ONLY = 0;
	static final int READ_WRITE = 2;
	static final int CREATE = 0100;
	static final int EXCLUSIVE = 0200;
	static final int DIRECT = System.getProperty("os.arch").matches("aarch64|arm.*|ppc.*") ? 0200000 : 040000;
	static final int CLOSE_ON_EXEC = 02000000;
	static final int SEEK_END = 2;
	static final int SEEK_DATA = 3;
	static final int SEEK_HOLE = 4;
	static final int DONT_NEED = 4;
	static final int LARGE_PAGES = 14;
	static final long REREAD_PARTITIONS = 0x125F;
	static final int EINTR = 4;
	static final int EIO = 5;
	static final int ENXIO = 6;
	static final int EACCES = 13;
	static final int EBUSY = 16;
	static final int ENODEV = 19;
	static final int EINVAL = 22;
	static final int ENOSPC = 28;
	static final int EROFS = 30;
	static final int ENOENT = 2;
	static final int EPERM = 1;
	static final int ENOMEDIUM = 123;
	static final int ECONNABORTED = 103;
	static final int ENOTCONN = 107;
	static final short POLL_CHANGED = 0x2 | 0x8;

	static {
		Native.register(Libc.class, "c");
	}

	private Libc() {
	}

	/** A descriptor that {@link #poll} watches. */
	@Structure.FieldOrder({ "fd", "events", "revents" })
	public static class PollDescriptor extends Structure {
		public int fd;
		public short events;
		public short revents;
	}

	static native int open(String path, int flags, int mode) throws LastErrorException;

	static native int close(int descriptor) throws LastErrorException;

	static native long pwrite(int descriptor, Pointer bytes, long length, long offset) throws LastErrorException;

	static native long pread(int descriptor, Pointer bytes, long length, long offset) throws LastErrorException;

	static native int fsync(int descriptor) throws LastErrorException;

	static native int ftruncate(int descriptor, long length) throws LastErrorException;

	static native long lseek(int descriptor, long offset, int whence) throws LastErrorException;

	static native int posix_fadvise(int descriptor, long offset, long length, int advice) throws LastErrorException;

	static native int madvise(Pointer start, long length, int advice) throws LastErrorException;

	static native int ioctl(int descriptor, NativeLong request, Pointer argument) throws LastErrorException;

	/** Ends this process at once. */
	static native void _exit(int code);

	static native int isatty(int descriptor);

	static native int poll(PollDescriptor descriptors, NativeLong count, int milliseconds) throws LastErrorException;
}
