package dev.ukdt.machine.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

import dev.ukdt.machine.ConsoleExpectation;
import dev.ukdt.machine.GuestConsole;

/** A guest's console over two streams. */
public final class StreamConsole implements GuestConsole {
	private static final int PIECE = 64 * 1024;

	private final ConsoleHistory history = new ConsoleHistory(HISTORY);
	private final List<Listener> listeners = new CopyOnWriteArrayList<>();
	private final OutputStream input;
	private final long started = System.nanoTime();
	private volatile Duration first;

	/** @param input where typed bytes go */
	StreamConsole(OutputStream input, List<Listener> first) {
		this.input = input;
		listeners.addAll(first);
	}

	/** Reads the guest's output to its end and hands it on; blocks. */
	public void pump(InputStream output) {
		var buffer = new byte[PIECE];
		try {
			for (int count; (count = output.read(buffer)) >= 0;) {
				deliver(buffer, count);
			}
		} catch (IOException e) {
			// The program was ended under the reader: what was read is all there is.
		}
	}

	private synchronized void deliver(byte[] buffer, int count) {
		if (first == null) {
			first = Duration.ofNanos(System.nanoTime() - started);
		}
		history.add(buffer, 0, count);
		for (var listener : listeners) {
			listener.output(buffer, 0, count);
		}
	}

	@Override
	public synchronized void addListener(Listener listener) {
		var kept = history.bytes();
		if (kept.length > 0) {
			listener.output(kept, 0, kept.length);
		}
		listeners.add(listener);
	}

	@Override
	public void removeListener(Listener listener) {
		listeners.remove(listener);
	}

	@Override
	public synchronized String text() {
		return new String(history.bytes(), StandardCharsets.UTF_8);
	}

	@Override
	public synchronized long length() {
		return history.written();
	}

	@Override
	public void write(byte[] bytes) throws IOException {
		synchronized (input) {
			input.write(bytes);
			input.flush();
		}
	}

	@Override
	public void closeInput() throws IOException {
		input.close();
	}

	@Override
	public CompletableFuture<String> expect(Pattern pattern) {
		var expectation = new ConsoleExpectation(pattern);
		addListener(expectation);
		return expectation.seen().whenComplete((seen, problem) -> removeListener(expectation)).thenApply(ConsoleExpectation.Seen::text);
	}

	@Override
	public Optional<Duration> firstOutput() {
		return Optional.ofNullable(first);
	}
}
