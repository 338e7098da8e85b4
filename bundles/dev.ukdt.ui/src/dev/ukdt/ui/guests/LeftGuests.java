package dev.ukdt.ui.guests;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;

import dev.ukdt.machine.RunningGuests;

/** At the start of the IDE: when an earlier one was killed and left guests, the guests view comes up and offers to take them over or to end them. */
public final class LeftGuests implements IStartup {
	@Override
	public void earlyStartup() {
		var job = Job.createSystem("Looking for guests that were left", (ICoreRunnable) monitor -> {
			RunningGuests.clean();
			if (!RunningGuests.left().isEmpty()) {
				PlatformUI.getWorkbench().getDisplay().asyncExec(LeftGuests::show);
			}
		});
		job.schedule();
	}

	private static void show() {
		var window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
		if (window != null && window.getActivePage() != null) {
			try {
				window.getActivePage().showView(GuestsView.ID, null, IWorkbenchPage.VIEW_VISIBLE);
			} catch (CoreException e) {
				throw new IllegalStateException(e);
			}
		}
	}
}
