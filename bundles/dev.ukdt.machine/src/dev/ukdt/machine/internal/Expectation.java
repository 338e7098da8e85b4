package dev.ukdt.machine.internal;

import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;

import dev.ukdt.machine.ConsoleText;
import dev.ukdt.machine.GuestConsole;

/** Looks for a text in a console's output; a match spans 8192 characters at most. */
final class Expectation implements GuestConsole.Listener {
	private static final int WINDOW = 8192;

	private final CompletableFuture<String> found = new CompletableFuture<>();
	private final ConsoleText text = new ConsoleText(this::look);
	private final StringBuilder seen = new StringBuilder();
	private final Pattern pattern;

	Expectation(Pattern pattern) {
		this.pattern = pattern;
	}

	CompletableFuture<String> found() {
		return found;
	}

	@Override
	public void output(byte[] bytes, int offset, int length) {
		if (!found.isDone()) {
			text.output(bytes, offset, length);
		}
	}

	private void look(String piece) {
		seen.append(piece.replace("\r", ""));
		var matcher = pattern.matcher(seen);
		if (matcher.find()) {
			found.complete(matcher.group());
		} else if (seen.length() > 2 * WINDOW) {
			seen.delete(0, seen.length() - WINDOW);
		}
	}
}
