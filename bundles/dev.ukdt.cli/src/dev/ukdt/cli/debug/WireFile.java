package dev.ukdt.cli.debug;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.util.Optional;

import dev.ukdt.cli.Arguments;
import dev.ukdt.gdb.WireLog;

/** The lines between us and GDB, written to a file. When the disk is full it ends. */
final class WireFile implements WireLog, AutoCloseable {
	private final BufferedWriter out;

	/** @param file as it was written on the command line; none: nothing is written */
	WireFile(Optional<String> file) throws IOException {
		out = new BufferedWriter(file.isPresent() ? Files.newBufferedWriter(Arguments.path(file.get())) : Writer.nullWriter());
	}

	@Override
	public void sent(String line) {
		write("> " + line);
	}

	@Override
	public void received(String line) {
		write("< " + line);
	}

	private synchronized void write(String line) {
		try {
			out.write(line);
			out.newLine();
		} catch (IOException e) {
			// A log that cannot be written is no reason to end a session.
		}
	}

	@Override
	public synchronized void close() throws IOException {
		out.close();
	}
}
