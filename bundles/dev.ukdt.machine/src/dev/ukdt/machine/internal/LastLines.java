package dev.ukdt.machine.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Keeps the last lines that a program prints on its standard error, for an error's text. Any thread. */
public final class LastLines {
	static final int COUNT = 20;
	private static final int LONGEST = 2000;

	private final Deque<String> lines = new ArrayDeque<>();
	private final List<Predicate<String>> expectations = new ArrayList<>();

	/** Reads to the end of the stream; blocks. */
	public void read(InputStream stream) {
		try (var in = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
			var line = new StringBuilder();
			for (int c; (c = in.read()) >= 0;) {
				if (c == '\n') {
					add(line);
				} else if (c != '\r' && line.length() < LONGEST) {
					line.append((char) c);
				}
			}
			if (!line.isEmpty()) {
				add(line);
			}
		} catch (IOException e) {
			// The program was ended under the reader: what was read is all there is.
		}
	}

	private synchronized void add(StringBuilder line) {
		if (lines.size() == COUNT) {
			lines.removeFirst();
		}
		lines.addLast(line.toString());
		line.setLength(0);
		expectations.removeAll(List.copyOf(expectations).stream().filter(expectation -> expectation.test(lines.getLast())).toList());
	}

	/** Completed with the match in the first line that has one, of those that are kept or that follow; never when none has. */
	public synchronized CompletableFuture<Matcher> expect(Pattern pattern) {
		var found = new CompletableFuture<Matcher>();
		Predicate<String> expectation = line -> {
			var matcher = pattern.matcher(line);
			return matcher.find() && found.complete(matcher);
		};
		if (lines.stream().noneMatch(expectation)) {
			expectations.add(expectation);
		}
		return found;
	}

	public synchronized List<String> lines() {
		return List.copyOf(lines);
	}
}
