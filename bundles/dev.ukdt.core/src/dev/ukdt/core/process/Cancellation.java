package dev.ukdt.core.process;

import java.util.concurrent.CompletableFuture;

/**
 * A request to stop, made once and seen by everybody who holds it. Any thread may cancel or ask.
 * An Eclipse progress monitor or a terminal's interrupt is turned into one of these, so that the
 * rooms below need neither.
 */
public final class Cancellation {
	private final CompletableFuture<Void> cancelled = new CompletableFuture<>();

	/** Asks to stop. The second call has no effect. */
	public void cancel() {
		cancelled.complete(null);
	}

	public boolean isCancelled() {
		return cancelled.isDone();
	}

	/** Runs the action when somebody cancels, at once if that has happened; on the cancelling thread. */
	public void onCancel(Runnable action) {
		cancelled.thenRun(action);
	}
}
