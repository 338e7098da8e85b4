package dev.ukdt.board.tests.boot;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A program whose standard output is read as it comes. Ended with the test. */
public final class Console implements AutoCloseable {
	private final Process process;
	private final StringBuilder output = new StringBuilder();
	private boolean ended;

	public Console(Process process) {
		this.process = process;
		Thread.ofVirtual().start(this::read);
	}

	private void read() {
		try (var in = process.getInputStream()) {
			var buffer = new byte[1024];
			for (int count; (count = in.read(buffer)) > 0;) {
				synchronized (output) {
					output.append(new String(buffer, 0, count, StandardCharsets.ISO_8859_1));
					output.notifyAll();
				}
			}
		} catch (IOException e) {
			// It has ended.
		}
		synchronized (output) {
			ended = true;
			output.notifyAll();
		}
	}

	/** Waits, at most a minute and a half, until the output has it. */
	public Matcher await(String regex) throws InterruptedException {
		var pattern = Pattern.compile(regex);
		var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(90);
		synchronized (output) {
			while (true) {
				var matcher = pattern.matcher(output);
				if (matcher.find()) {
					return matcher;
				}
				var left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
				if (left <= 0 || ended) {
					return fail("'" + regex + "' did not come:\n" + output);
				}
				output.wait(left);
			}
		}
	}

	/** Waits, at most a minute and a half, until it has ended by itself. @return its exit code */
	public int awaitEnd() throws InterruptedException {
		assertTrue(process.waitFor(90, TimeUnit.SECONDS), () -> "it did not end:\n" + output);
		return process.exitValue();
	}

	/** Types something. */
	public void type(String text) throws IOException {
		process.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
		process.getOutputStream().flush();
	}

	@Override
	public void close() {
		process.destroyForcibly().onExit().join();
	}
}
