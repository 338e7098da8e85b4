package dev.ukdt.board.tests.boot;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.ukdt.board.tests.Program;

/** A QEMU whose standard output is read as it comes. Ended with the test. */
final class Qemu implements AutoCloseable {
	private final Process process;
	private final StringBuilder output = new StringBuilder();
	private boolean ended;

	private Qemu(Process process) {
		this.process = process;
		Thread.ofVirtual().start(this::read);
	}

	static Qemu start(String program, String... arguments) throws IOException {
		assumeTrue(Program.exists(program), "there is no " + program);
		var line = new ArrayList<>(List.of(program, "-display", "none", "-no-reboot", "-monitor", "none"));
		line.addAll(List.of(arguments));
		return new Qemu(new ProcessBuilder(line).redirectErrorStream(true).start());
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
	Matcher await(String regex) throws InterruptedException {
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

	/** Waits, at most a minute, until it has ended by itself. */
	void awaitEnd() throws InterruptedException {
		assertTrue(process.waitFor(60, TimeUnit.SECONDS), () -> "it did not end:\n" + output);
	}

	/** Types something. */
	void type(String text) throws IOException {
		process.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
		process.getOutputStream().flush();
	}

	@Override
	public void close() {
		process.destroyForcibly().onExit().join();
	}
}
