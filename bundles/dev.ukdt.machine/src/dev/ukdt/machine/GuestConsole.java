package dev.ukdt.machine;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;

/**
 * The serial console of a guest, as bytes. The newest {@link #HISTORY} bytes are kept; all of them go to listeners, of which {@link ConsoleLog} is one. Listeners hold the
 * guest back when they are slow: nothing is lost and nothing piles up. Any thread.
 */
public interface GuestConsole {
	/** How many bytes are kept for those who come later. */
	int HISTORY = 256 * 1024;

	/** Told of output on the console's thread, in order. */
	@FunctionalInterface
	interface Listener {
		/** @param bytes valid during the call alone */
		void output(byte[] bytes, int offset, int length);
	}

	/** Adds a listener, which is told the kept history first and then everything that follows. */
	void addListener(Listener listener);

	void removeListener(Listener listener);

	/** The kept history as text; bytes that are not UTF-8 show as replacement characters. */
	String text();

	/** How many bytes the guest has printed. */
	long length();

	/**
	 * Types into the console.
	 *
	 * @throws IOException when the guest has ended or takes no input
	 */
	void write(byte[] bytes) throws IOException;

	/** Tells the guest that no input follows, where the machine can tell that. */
	void closeInput() throws IOException;

	/**
	 * Completed with the match when the output so far, or what follows, matches; line ends are {@code \n}. Never completed when the guest ends without:
	 * combine it with {@link Guest#onEnd()}.
	 */
	CompletableFuture<String> expect(Pattern pattern);

	/** From the start of the guest to its first byte. */
	Optional<Duration> firstOutput();
}
