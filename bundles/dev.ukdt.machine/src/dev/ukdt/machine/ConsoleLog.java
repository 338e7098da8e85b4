package dev.ukdt.machine;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * Writes a console's bytes to a file. When the disk is full it says so once and stops; the guest goes on. Given to {@link GuestPlan#start(java.util.List)}
 * it misses no byte.
 */
public final class ConsoleLog implements GuestConsole.Listener, AutoCloseable {
	private final Path file;
	private final Consumer<String> trouble;
	private OutputStream out;

	/**
	 * @param trouble gets one sentence when the file cannot be written any more
	 * @throws IOException when the file cannot be made
	 */
	public ConsoleLog(Path file, Consumer<String> trouble) throws IOException {
		this.file = file;
		this.trouble = trouble;
		out = Files.newOutputStream(file);
	}

	@Override
	public synchronized void output(byte[] bytes, int offset, int length) {
		try {
			if (out != null) {
				out.write(bytes, offset, length);
			}
		} catch (IOException e) {
			trouble.accept("the console's log ended, because " + file + " cannot be written: " + e.getMessage());
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
			trouble.accept(file + " may be incomplete: " + e.getMessage());
		}
		out = null;
	}
}
