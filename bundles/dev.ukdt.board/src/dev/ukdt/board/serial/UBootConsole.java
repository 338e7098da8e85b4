package dev.ukdt.board.serial;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;

import dev.ukdt.core.process.Cancellation;

/** U-Boot's command line on a serial port. One thread. */
final class UBootConsole {
	private static final Pattern PROMPT = Pattern.compile("(?:^|[\\r\\n])(?:=>|U-Boot>|[\\w.-]+# ?|[\\w ()-]*=>) *$");
	private static final Duration GLANCE = Duration.ofMillis(300);
	private static final byte[] STOP = { 3 };

	private final SerialLine line;
	private final Cancellation cancellation;

	UBootConsole(SerialLine line, Cancellation cancellation) {
		this.line = line;
		this.cancellation = cancellation;
	}

	/**
	 * Stops U-Boot's countdown and waits for its prompt: a board that is reset while this waits is caught as well.
	 *
	 * @throws IOException when no prompt came within the limit
	 */
	void wake(Duration limit) throws IOException {
		var end = System.nanoTime() + limit.toNanos();
		var seen = new StringBuilder();
		while (System.nanoTime() < end && !cancellation.isCancelled()) {
			line.write(STOP);
			if (readUntilPrompt(seen, System.nanoTime() + GLANCE.toNanos())) {
				return;
			}
		}
		throw new IOException(cancellation.isCancelled() ? "cancelled" : seen.isEmpty() ? "nothing comes from " + line.name() + ": is the board on, and this its port and speed?"
				: "U-Boot's prompt did not come on " + line.name() + ": reset the board while this waits");
	}

	/**
	 * Runs a command to the next prompt.
	 *
	 * @return what it printed, without the echo
	 * @throws IOException when the prompt does not come back within the limit
	 */
	String command(String text, Duration limit) throws IOException {
		start(text);
		var seen = new StringBuilder();
		if (!readUntilPrompt(seen, System.nanoTime() + limit.toNanos())) {
			throw new IOException(cancellation.isCancelled() ? "cancelled" : "U-Boot did not come to an end with '" + text + "'");
		}
		var output = seen.toString().replace("\r", "");
		var echo = output.indexOf(text);
		return output.substring(echo < 0 ? 0 : echo + text.length(), output.lastIndexOf('\n')).strip();
	}

	/** Begins a command that does not come back to the prompt. */
	void start(String text) throws IOException {
		line.write((text + "\r").getBytes(StandardCharsets.US_ASCII));
	}

	/** Runs a command that leaves U-Boot: returns as soon as U-Boot has read all of it, which its echo shows. */
	void leave(String text, Duration limit) throws IOException {
		start(text);
		var end = System.nanoTime() + limit.toNanos();
		var echo = new StringBuilder();
		while (echo.indexOf(text) < 0 && System.nanoTime() < end) {
			var c = line.read(GLANCE);
			if (c >= 0) {
				echo.append((char) c);
			}
		}
	}

	/** Reads until the text ends in a prompt with silence behind it. */
	private boolean readUntilPrompt(StringBuilder seen, long end) throws IOException {
		var buffer = new byte[256];
		var silent = false;
		while (System.nanoTime() < end && !cancellation.isCancelled()) {
			var count = line.read(buffer);
			seen.append(new String(buffer, 0, count, StandardCharsets.ISO_8859_1));
			var prompt = PROMPT.matcher(seen).find();
			// An echo that ends like a prompt has more behind it.
			if (prompt && count == 0 && silent) {
				return true;
			}
			silent = prompt;
		}
		return false;
	}
}
