package dev.ukdt.sources.client;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;

/**
 * Sends to a server, one message after the other, on a thread of its own: a server that does not read holds up nobody who posts.
 */
final class Mailbox implements AutoCloseable {
	private final ExecutorService sender;

	Mailbox(String name) {
		sender = Threads.single(name);
	}

	/** Never blocks; any thread. Nothing happens when the mailbox is closed. @return whether it was taken */
	boolean post(Runnable message) {
		try {
			sender.execute(message);
			return true;
		} catch (RejectedExecutionException e) {
			return false;
		}
	}

	/** Takes no more. One that is being sent is not interrupted: closing the stream ends it. */
	@Override
	public void close() {
		sender.shutdown();
	}
}
