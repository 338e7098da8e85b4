package dev.ukdt.debug.session;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.debug.core.DebugException;

import dev.ukdt.gdb.GdbEndedException;

/** Failures of GDB as the debug model throws them: one sentence for a person, the cause behind it. */
public final class Failures {
	/** The bundle in whose name they are told. */
	public static final String BUNDLE = "dev.ukdt.debug";
	private static final long LONGEST_SECONDS = 60;

	private Failures() {
	}

	public static DebugException of(String message, Throwable cause) {
		return new DebugException(new Status(IStatus.ERROR, BUNDLE, DebugException.TARGET_REQUEST_FAILED, message, cause));
	}

	public static DebugException of(Throwable failure) {
		var cause = cause(failure);
		return of(sentence(cause), cause);
	}

	/** What a failed future means to a person. */
	public static String sentence(Throwable failure) {
		var cause = cause(failure);
		if (cause instanceof TimeoutException) {
			return "The guest did not answer in time: its emulator may hang.";
		}
		return cause.getMessage() == null ? cause.toString() : cause.getMessage();
	}

	/** Whether something failed because GDB ended, which is told by itself. */
	static boolean isEnd(Throwable failure) {
		return failure instanceof GdbEndedException || failure.getCause() != null && isEnd(failure.getCause());
	}

	/**
	 * Waits for an answer, at most a minute. Not for a UI thread, and never on GDB's own.
	 *
	 * @throws DebugException when it fails, does not come or the thread is interrupted
	 */
	public static <R> R await(CompletableFuture<R> answer) throws DebugException {
		try {
			return answer.get(LONGEST_SECONDS, TimeUnit.SECONDS);
		} catch (ExecutionException | TimeoutException | CancellationException e) {
			throw of(e);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw of("The wait for the debugger was interrupted.", e);
		}
	}

	private static Throwable cause(Throwable failure) {
		var cause = failure;
		while ((cause instanceof CompletionException || cause instanceof ExecutionException) && cause.getCause() != null) {
			cause = cause.getCause();
		}
		return cause;
	}
}
