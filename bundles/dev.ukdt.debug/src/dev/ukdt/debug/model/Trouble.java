package dev.ukdt.debug.model;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.debug.core.DebugPlugin;

import dev.ukdt.debug.session.Failures;

/**
 * What goes wrong in a session while nobody waits for an answer. It is told to the status handler that is registered for this
 * bundle and {@link #CODE}, with the target as its source; without one it is logged.
 */
public final class Trouble {
	/** The status code under which a handler registers. */
	public static final int CODE = 150;

	private Trouble() {
	}

	static void tell(UnikernelDebugTarget target, String why) {
		var status = new Status(IStatus.ERROR, Failures.BUNDLE, CODE, why, null);
		var job = Job.createSystem("Trouble of the debugger", (ICoreRunnable) monitor -> handle(status, target));
		job.schedule();
	}

	private static void handle(IStatus status, UnikernelDebugTarget target) throws CoreException {
		var handler = DebugPlugin.getDefault().getStatusHandler(status);
		if (handler == null) {
			ILog.of(Trouble.class).log(status);
		} else {
			handler.handleStatus(status, target);
		}
	}
}
