package dev.ukdt.machine;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.core.runtime.ILog;

/**
 * Writes a console's bytes to a file. When the disk is full it says so once, in Eclipse's log, and stops. Given to {@link GuestPlan#start(java.util.List)}
 * it misses no byte.
 */
public final class ConsoleLog implements GuestConsole.Listener, AutoCloseable {
	private final Path file;
	private OutputStream out;

	/** @throws IOException when the file cannot be made */
	public ConsoleLog(Path file) throws IOException {
		this.file = file;
		out = Files.newOutputStream(file);
	}

	@Override
	public synchronized void output(byte[] bytes, int offset, int length) {
		try {
			if (out != null) {
				out.write(bytes, offset, length);
			}
		} catch (IOException e) {
			ILog.of(ConsoleLog.class).error("the console's log ends here, because " + file + " cannot be written: " + e.getMessage(), e);
			close();
		}
	}

	@Override
	public synchronized void close() {
		try {
			if (out != null) {
				out.close();
			}
		} catch (IOException e) {
			ILog.of(ConsoleLog.class).error(file + " may be incomplete: " + e.getMessage(), e);
		}
		out = null;
	}
}
