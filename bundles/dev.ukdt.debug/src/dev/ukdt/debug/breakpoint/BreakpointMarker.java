package dev.ukdt.debug.breakpoint;

import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.resources.WorkspaceJob;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.model.IBreakpoint;

/** Tells a breakpoint's marker how it stands in a session. By jobs, because GDB's thread must not wait for the workspace. */
final class BreakpointMarker {
	private final IBreakpoint breakpoint;

	BreakpointMarker(IBreakpoint breakpoint) {
		this.breakpoint = breakpoint;
	}

	void installed() {
		change(UnikernelBreakpoint.INSTALLED, 1);
		problem("");
	}

	void uninstalled() {
		change(UnikernelBreakpoint.INSTALLED, 0);
	}

	/** @param why a sentence, or empty for none */
	void problem(String why) {
		if (breakpoint instanceof UnikernelBreakpoint ours && !why.equals(ours.getMarker().getAttribute(UnikernelBreakpoint.PROBLEM, ""))) {
			change(UnikernelBreakpoint.PROBLEM, why);
		}
	}

	/** A person changed it at GDB's console. */
	void follow(boolean enabled, String condition) {
		change(IBreakpoint.ENABLED, enabled);
		change(UnikernelBreakpoint.CONDITION, condition);
	}

	void delete() {
		ifThere(monitor -> DebugPlugin.getDefault().getBreakpointManager().removeBreakpoint(breakpoint, true));
	}

	private void change(String attribute, Object value) {
		if (breakpoint instanceof UnikernelBreakpoint) {
			ifThere(monitor -> breakpoint.getMarker().setAttribute(attribute, value));
		}
	}

	private void ifThere(ICoreRunnable change) {
		schedule(monitor -> ifThere(breakpoint, change, monitor));
	}

	/** Makes a change of a breakpoint that is there still; blocks. No rule keeps a person from deleting it meanwhile. */
	static void ifThere(IBreakpoint breakpoint, ICoreRunnable change, IProgressMonitor monitor) throws CoreException {
		try {
			if (isThere(breakpoint)) {
				change.run(monitor);
			}
		} catch (CoreException e) {
			if (isThere(breakpoint)) {
				throw e;
			}
		}
	}

	private static boolean isThere(IBreakpoint breakpoint) {
		return breakpoint.getMarker() != null && breakpoint.getMarker().exists();
	}

	/** Has something done that needs the workspace, by a job. */
	static void schedule(ICoreRunnable change) {
		var job = new WorkspaceJob("Breakpoint state") {
			@Override
			public IStatus runInWorkspace(IProgressMonitor monitor) throws CoreException {
				change.run(monitor);
				return Status.OK_STATUS;
			}
		};
		job.setSystem(true);
		job.setRule(ResourcesPlugin.getWorkspace().getRoot());
		job.schedule();
	}
}
