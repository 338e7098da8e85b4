package dev.ukdt.sources;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;

/** The way back into the UI thread. */
public final class UiThread {
	private UiThread() {
	}

	/** Runs something in the UI thread after what is there to do; never when the workbench has ended. Any thread. */
	public static void later(Runnable action) {
		if (PlatformUI.isWorkbenchRunning()) {
			Display display = PlatformUI.getWorkbench().getDisplay();
			if (!display.isDisposed()) {
				display.asyncExec(action);
			}
		}
	}

	/** Hands an answer that is not null to the UI thread. A failed one is logged, unless it was only too late or taken back. */
	public static <T> void then(CompletableFuture<T> answer, Consumer<T> use) {
		answer.whenComplete((value, failure) -> {
			if (failure != null) {
				log(failure);
			} else if (value != null) {
				later(() -> use.accept(value));
			}
		});
	}

	public static void log(Throwable failure) {
		var cause = failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
		if (!(cause instanceof CancellationException || cause instanceof TimeoutException)) {
			ILog.of(UiThread.class).info("A language server answered with an error: " + cause.getMessage(), cause);
		}
	}
}
