package dev.ukdt.machine.internal.libvirt;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ByteChannel;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A terminal, opened twice: a channel of a file is locked for writers while a reader waits. */
record Terminal(FileChannel in, FileChannel out) implements ByteChannel {
	static Terminal open(Path device) throws IOException {
		var in = FileChannel.open(device, StandardOpenOption.READ);
		try {
			return new Terminal(in, FileChannel.open(device, StandardOpenOption.WRITE));
		} catch (IOException e) {
			in.close();
			throw e;
		}
	}

	@Override
	public int read(ByteBuffer bytes) throws IOException {
		return in.read(bytes);
	}

	@Override
	public int write(ByteBuffer bytes) throws IOException {
		return out.write(bytes);
	}

	@Override
	public boolean isOpen() {
		return in.isOpen();
	}

	@Override
	public void close() throws IOException {
		try (out) {
			in.close();
		}
	}
}
