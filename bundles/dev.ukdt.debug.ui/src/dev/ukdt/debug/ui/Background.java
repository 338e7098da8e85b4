package dev.ukdt.debug.ui;

import java.util.concurrent.CompletableFuture;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.statushandlers.StatusManager;

import dev.ukdt.debug.session.Failures;

/** Gets work off the UI thread and failures before a person. */
public final class Background {
	private Background() {
	}

	/** Runs work in a job of this name; a failure is shown. */
	public static Job run(String name, ICoreRunnable work) {
		var job = Job.create(name, monitor -> {
			try {
				work.run(monitor);
			} catch (CoreException e) {
				show(e);
			}
		});
		job.schedule();
		return job;
	}

	/** Shows why something failed; any thread. Nothing is shown for what was cancelled. */
	public static void show(Throwable failure) {
		var status = failure instanceof CoreException core ? core.getStatus() : Status.error(Failures.sentence(failure), failure);
		StatusManager.getManager().handle(status, StatusManager.SHOW | StatusManager.LOG);
	}

	/** Shows a failure of this answer, if it fails. */
	public static void watch(CompletableFuture<?> answer) {
		answer.whenComplete((done, failure) -> {
			if (failure != null) {
				show(failure);
			}
		});
	}

	/** Runs an action in the UI thread later, unless the control is gone by then. Any thread. */
	public static void later(Control control, Runnable action) {
		if (PlatformUI.isWorkbenchRunning() && !PlatformUI.getWorkbench().getDisplay().isDisposed()) {
			PlatformUI.getWorkbench().getDisplay().asyncExec(() -> {
				if (!control.isDisposed()) {
					action.run();
				}
			});
		}
	}
}
