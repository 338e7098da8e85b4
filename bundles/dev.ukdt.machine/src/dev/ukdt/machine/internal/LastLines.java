package dev.ukdt.machine.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Keeps the last lines that a program prints on its standard error, for an error's text. */
final class LastLines {
	static final int COUNT = 20;
	private static final int LONGEST = 2000;

	private final Deque<String> lines = new ArrayDeque<>();

	/** Reads to the end of the stream; blocks. */
	void read(InputStream stream) {
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
	}

	synchronized List<String> lines() {
		return List.copyOf(lines);
	}
}
