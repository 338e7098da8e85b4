package dev.ukdt.gdb;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;

/**
 * Writes the wire to a file: milliseconds since the log was opened, {@code >} for what was sent or {@code <} for what
 * came, the line. Each line that is sent, and each prompt, writes all before it out. A file that cannot be written ends the
 * log and nothing else.
 */
public final class WireLogFile implements WireLog, AutoCloseable {

	private static final System.Logger LOG = System.getLogger(WireLogFile.class.getName());

	private final BufferedWriter out;
	private final long opened = System.nanoTime();
	private boolean ended;

	/** Opens the file and empties it. */
	public WireLogFile(Path file) throws IOException {
		out = Files.newBufferedWriter(file, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
				StandardOpenOption.TRUNCATE_EXISTING);
	}

	@Override
	public void sent(String line) {
		write(">", line, true);
	}

	@Override
	public void received(String line) {
		write("<", line, line.startsWith("(gdb)"));
	}

	@Override
	public synchronized void close() throws IOException {
		ended = true;
		out.close();
	}

	private synchronized void write(String direction, String line, boolean flush) {
		if (ended) {
			return;
		}
		try {
			out.write(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - opened) + " " + direction + " " + line + "\n");
			if (flush) {
				out.flush();
			}
		} catch (IOException e) {
			ended = true;
			LOG.log(System.Logger.Level.WARNING, "The wire log ends, its file cannot be written: " + e.getMessage());
		}
	}
}
