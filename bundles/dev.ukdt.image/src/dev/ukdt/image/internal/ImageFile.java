package dev.ukdt.image.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The bytes of an image file, each read checked against the file's end and against what is sensible to hold in memory. */
public final class ImageFile implements AutoCloseable {
	private static final int LARGEST_READ = 1 << 28;

	private final Path path;
	private final FileChannel channel;
	private final long size;

	private ImageFile(Path path, FileChannel channel) throws IOException {
		this.path = path;
		this.channel = channel;
		this.size = channel.size();
	}

	public static ImageFile open(Path path) throws IOException {
		if (Files.isDirectory(path))
			throw new IOException(path + " is a folder; an image is a file");
		if (!Files.exists(path))
			throw new IOException(path + " does not exist");
		return new ImageFile(path, FileChannel.open(path, StandardOpenOption.READ));
	}

	public Path path() {
		return path;
	}

	/** In bytes. */
	public long size() {
		return size;
	}

	/** The first bytes, as many as there are up to limit. */
	public ByteBuffer start(int limit) throws IOException {
		return read("first bytes", 0, Math.min(limit, size), ByteOrder.LITTLE_ENDIAN);
	}

	/**
	 * Reads length bytes.
	 *
	 * @param what what the bytes are, for the message when they are not there
	 */
	public ByteBuffer read(String what, long offset, long length, ByteOrder order) throws IOException {
		check(what, offset, length);
		if (length > LARGEST_READ)
			throw broken("its " + what + " has " + length + " bytes, which is more than can be");
		ByteBuffer buffer = ByteBuffer.allocate((int) length).order(order);
		while (buffer.hasRemaining())
			if (channel.read(buffer, offset + buffer.position()) < 0)
				throw broken("it became shorter while it was read");
		return buffer.flip();
	}

	/** Finds out whether the file has length bytes from offset on; both are taken as unsigned. */
	public void check(String what, long offset, long length) throws IOException {
		if (offset < 0 || length < 0 || offset > size || length > size - offset)
			throw broken("its " + what + " of " + Long.toUnsignedString(length) + " bytes at " + Long.toUnsignedString(offset)
					+ " would reach beyond the end of the file, which has " + size + " bytes; it may have been cut off");
	}

	/** The exception for a file that contradicts its format. */
	public IOException broken(String why) {
		return new IOException(path + " is damaged: " + why);
	}

	@Override
	public void close() throws IOException {
		channel.close();
	}
}
