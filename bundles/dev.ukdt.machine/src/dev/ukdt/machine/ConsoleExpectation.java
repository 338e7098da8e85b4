package dev.ukdt.machine;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;

/**
 * Looks for a text in a console's output; line ends are {@code \n}, and a match spans 8192 characters at most. Given to {@link GuestPlan#start(java.util.List)}
 * it also tells exactly when the text came.
 */
public final class ConsoleExpectation implements GuestConsole.Listener {
	/** The match, and when the console showed it. */
	public record Seen(String text, Instant at) {
	}

	private static final int WINDOW = 8192;

	private final CompletableFuture<Seen> found = new CompletableFuture<>();
	private final ConsoleText text = new ConsoleText(this::look);
	private final StringBuilder window = new StringBuilder();
	private final Pattern pattern;

	public ConsoleExpectation(Pattern pattern) {
		this.pattern = pattern;
	}

	/** Completed on the console's thread; never when the guest ends without the text: combine it with {@link Guest#onEnd()}. */
	public CompletableFuture<Seen> seen() {
		return found;
	}

	@Override
	public void output(byte[] bytes, int offset, int length) {
		if (!found.isDone()) {
			text.output(bytes, offset, length);
		}
	}

	private void look(String piece) {
		window.append(piece.replace("\r", ""));
		var matcher = pattern.matcher(window);
		if (matcher.find()) {
			found.complete(new Seen(matcher.group(), Instant.now()));
		} else if (window.length() > 2 * WINDOW) {
			window.delete(0, window.length() - WINDOW);
		}
	}
}
