package dev.ukdt.ui.driver;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;

/** The way into the UI thread. Every method may be called from any thread; what an action throws reaches the caller. */
public final class Ui {

	/** An action that may throw. */
	@FunctionalInterface
	public interface Action {
		void run() throws Exception;
	}

	private Ui() {
	}

	/** The workbench's display. */
	public static Display display() {
		return PlatformUI.getWorkbench().getDisplay();
	}

	/** Runs {@code callable} in the UI thread and waits for its result. It must not open a modal dialog: see {@link #start}. */
	public static <T> T call(Callable<T> callable) {
		CompletableFuture<T> result = new CompletableFuture<>();
		display().syncExec(() -> complete(result, callable));
		return value(result);
	}

	/** {@link #call} for an action without a result. */
	public static void run(Action action) {
		call(() -> {
			action.run();
			return null;
		});
	}

	/**
	 * Runs {@code action} in the UI thread and returns when it has ended or when a modal dialog that it opened has taken over, so the
	 * caller can go on in that dialog.
	 */
	public static void start(Action action) {
		CompletableFuture<Object> result = new CompletableFuture<>();
		display().asyncExec(() -> complete(result, () -> {
			action.run();
			return null;
		}));
		// This one is served after the action, or by the event loop of the dialog that the action opened.
		display().syncExec(() -> {
		});
		if (result.isCompletedExceptionally()) {
			value(result);
		}
	}

	private static <T> void complete(CompletableFuture<T> result, Callable<T> callable) {
		try {
			result.complete(callable.call());
		} catch (Throwable e) {
			result.completeExceptionally(e);
		}
	}

	private static <T> T value(CompletableFuture<T> result) {
		try {
			return result.join();
		} catch (CompletionException e) {
			switch (e.getCause()) {
			case Error error -> throw error;
			case RuntimeException runtime -> throw runtime;
			default -> throw new IllegalStateException(e.getCause());
			}
		}
	}
}
