package dev.ukdt.ui.driver;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.IDebugEventSetListener;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Listener;

/**
 * Waits for a condition by events: it is asked again each time the UI thread has done all its work, and a finished job or a debug event
 * wakes that thread. Nothing sleeps; the limit only bounds a wait in vain.
 */
public final class Wait {

	/** Generous, because machines that run tests are loaded. */
	public static final Duration LIMIT = Duration.ofSeconds(60);

	private Wait() {
	}

	/** Waits until {@code condition}, asked in the UI thread, is true. Not to be called in the UI thread. */
	public static void until(String what, Callable<Boolean> condition) {
		untilValue(() -> what, () -> condition.call() ? Boolean.TRUE : null, LIMIT);
	}

	/** Waits until {@code supplier}, asked in the UI thread, gives a value other than null, and returns that. */
	public static <T> T untilValue(String what, Callable<T> supplier) {
		return untilValue(() -> what, supplier, LIMIT);
	}

	/** The same with a limit of the caller's; {@code what} is only asked when the wait was in vain, in the UI thread. */
	public static <T> T untilValue(Supplier<String> what, Callable<T> supplier, Duration limit) {
		if (Ui.display().getThread() == Thread.currentThread()) {
			throw new IllegalStateException("A wait in the UI thread would block the events that it waits for.");
		}
		CompletableFuture<T> result = new CompletableFuture<>();
		Listener idle = event -> check(supplier, result);
		JobChangeAdapter jobs = new JobChangeAdapter() {
			@Override
			public void done(IJobChangeEvent event) {
				Ui.display().wake();
			}
		};
		IDebugEventSetListener debug = events -> Ui.display().wake();
		Job.getJobManager().addJobChangeListener(jobs);
		DebugPlugin.getDefault().addDebugEventListener(debug);
		Ui.run(() -> {
			Ui.display().addListener(SWT.Sleep, idle);
			check(supplier, result);
		});
		try {
			return result.get(limit.toMillis(), TimeUnit.MILLISECONDS);
		} catch (TimeoutException e) {
			throw new WaitFailed(Ui.call(what::get), limit);
		} catch (InterruptedException e) {
			throw new WaitFailed(Ui.call(what::get) + " (interrupted)", limit);
		} catch (java.util.concurrent.ExecutionException e) {
			throw new IllegalStateException(Ui.call(what::get), e.getCause());
		} finally {
			DebugPlugin.getDefault().removeDebugEventListener(debug);
			Job.getJobManager().removeJobChangeListener(jobs);
			Ui.run(() -> Ui.display().removeListener(SWT.Sleep, idle));
		}
	}

	/**
	 * Looks something up until it is there, and uses it in the same turn of the UI thread: what views show, they make anew whenever they
	 * like. The action may open a modal dialog.
	 */
	public static <T> void thenUse(Supplier<String> what, Callable<T> lookUp, Consumer<T> action) {
		var used = new AtomicBoolean();
		while (!used.get()) {
			untilValue(what, lookUp, LIMIT);
			Ui.start(() -> {
				var found = lookUp.call();
				if (found != null) {
					used.set(true);
					action.accept(found);
				}
			});
		}
	}

	private static <T> void check(Callable<T> supplier, CompletableFuture<T> result) {
		if (result.isDone()) {
			return;
		}
		try {
			T value = supplier.call();
			if (value != null) {
				result.complete(value);
			}
		} catch (Throwable e) {
			result.completeExceptionally(e);
		}
	}
}
