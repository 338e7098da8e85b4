package dev.ukdt.core.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Runs a program to its end and hands over its lines, standard output and standard error in the order they came. The program
 * gets no terminal (where {@code setsid} can take it away) and an empty standard input: one that asks a question reads the end of file
 * instead of hanging.
 */
public final class ProcessRunner {
	/** How many lines of output an outcome keeps, for an error's text. */
	public static final int LAST_LINES = 20;
	private static final int LONGEST_LINE = 8192;
	/** Begins a session without a terminal and becomes the program, so that a question on {@code /dev/tty} fails at once. */
	private static final Path SETSID = Path.of("/usr/bin/setsid");

	private final Consumer<String> lines;
	private final Cancellation cancellation;
	private final Duration limit;

	/**
	 * @param lines        gets each line without its end, on a thread of this runner's, one at a time; a line longer than 8192
	 *                     characters comes in pieces, and one that the program draws again and again comes each time
	 * @param cancellation ends the whole process tree
	 * @param limit        after which the tree is ended as well
	 */
	public ProcessRunner(Consumer<String> lines, Cancellation cancellation, Duration limit) {
		this.lines = lines;
		this.cancellation = cancellation;
		this.limit = limit;
	}

	/**
	 * Runs the program. Blocks until it has ended and its output is read; not for the UI thread.
	 *
	 * @throws IOException when the program cannot be started
	 */
	public ProcessOutcome run(CommandLine command) throws IOException {
		var builder = new ProcessBuilder(withoutTerminal(command)).directory(command.directory().toFile()).redirectErrorStream(true)
				.redirectInput(ProcessBuilder.Redirect.from(nothing()));
		builder.environment().putAll(command.environment());
		var process = builder.start();
		var tree = new ProcessTree(process.toHandle());
		cancellation.onCancel(tree::end);
		var last = new ArrayDeque<String>();
		// A virtual thread that reads a pipe would hold its carrier, and there are as few of those as there are processors.
		var reader = Thread.ofPlatform().daemon().name("output of " + command.program()).start(() -> read(process, last));
		try {
			var timedOut = !process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
			if (timedOut) {
				tree.end();
			}
			// A grandchild that outlives the program may hold the pipe open: what it prints is not this run's.
			reader.join(Duration.ofSeconds(5));
			return new ProcessOutcome(process.waitFor(), cancellation.isCancelled(), timedOut, snapshot(last));
		} catch (InterruptedException e) {
			tree.end();
			Thread.currentThread().interrupt();
			return new ProcessOutcome(-1, true, false, snapshot(last));
		}
	}

	/** A program that cannot be found is left to the system call, which says so better. */
	private static List<String> withoutTerminal(CommandLine command) {
		var program = Path.of(command.program());
		if (!program.isAbsolute() || !Files.isExecutable(program) || !Files.isExecutable(SETSID)) {
			return command.arguments();
		}
		var line = new ArrayList<String>(List.of(SETSID.toString()));
		line.addAll(command.arguments());
		return line;
	}

	private static File nothing() {
		return new File(File.separatorChar == '\\' ? "NUL" : "/dev/null");
	}

	private static List<String> snapshot(Deque<String> last) {
		synchronized (last) {
			return List.copyOf(last);
		}
	}

	private void read(Process process, Deque<String> last) {
		try (var in = process.inputReader(StandardCharsets.UTF_8)) {
			var line = new StringBuilder();
			for (int c, before = 0; (c = in.read()) >= 0; before = c) {
				if (c == '\n' || line.length() == LONGEST_LINE) {
					emit(line, last);
				} else if (before == '\r') {
					redraw(line, last);
				}
				if (c != '\n') {
					line.append((char) c);
				}
			}
			if (!line.isEmpty()) {
				emit(line, last);
			}
		} catch (IOException e) {
			// Ending the tree closes the pipe under the reader: what was read is all there is.
			if (process.isAlive()) {
				throw new UncheckedIOException(e);
			}
		}
	}

	/** A program went back to the start of its line in order to draw it anew, as progress bars do. */
	private void redraw(StringBuilder line, Deque<String> last) {
		if (line.length() > 1) {
			emit(line, last);
		}
		line.setLength(0);
	}

	private void emit(StringBuilder buffer, Deque<String> last) {
		var end = buffer.length();
		var line = end > 0 && buffer.charAt(end - 1) == '\r' ? buffer.substring(0, end - 1) : buffer.toString();
		buffer.setLength(0);
		synchronized (last) {
			if (last.size() == LAST_LINES) {
				last.removeFirst();
			}
			last.addLast(line);
		}
		lines.accept(line);
	}
}
