package dev.ukdt.sources;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

import org.eclipse.core.runtime.ILog;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
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

	/** Whether another question may get the answer that this one did not: the server was overtaken by a change, or at work on something else. */
	public static boolean isWorthAskingAgain(Throwable failure) {
		return isOvertaken(failure) || cause(failure) instanceof TimeoutException;
	}

	/** Whether a server did not answer because what it was asked about had changed before it was done. */
	public static boolean isOvertaken(Throwable failure) {
		if (!(cause(failure) instanceof ResponseErrorException error)) {
			return false;
		}
		var code = error.getResponseError().getCode();
		return code == ResponseErrorCode.ContentModified.getValue() || code == ResponseErrorCode.RequestCancelled.getValue() || code == ResponseErrorCode.ServerCancelled.getValue();
	}

	private static Throwable cause(Throwable failure) {
		return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
	}

	public static void log(Throwable failure) {
		var cause = cause(failure);
		if (!(cause instanceof CancellationException || cause instanceof TimeoutException || isOvertaken(cause))) {
			// Where an error of the server's came from is nowhere in this process.
			ILog.of(UiThread.class).info("A language server answered with an error: " + cause.getMessage(), cause instanceof ResponseErrorException ? null : cause);
		}
	}
}
