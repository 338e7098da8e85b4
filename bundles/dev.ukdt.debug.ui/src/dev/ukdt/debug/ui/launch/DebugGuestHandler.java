package dev.ukdt.debug.ui.launch;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.eclipse.debug.core.ILaunchManager;
import org.eclipse.ui.handlers.HandlerUtil;

import dev.ukdt.debug.launch.RunningGuestLaunch;
import dev.ukdt.debug.ui.Background;
import dev.ukdt.machine.MachineException;
import dev.ukdt.machine.RunningGuest;

/** Debugs the guest that is selected in the Guests view. */
public final class DebugGuestHandler extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) {
		var guest = Adapters.adapt(HandlerUtil.getCurrentStructuredSelection(event).getFirstElement(), RunningGuest.class);
		if (guest != null) {
			Background.run("Debug " + guest.name(), monitor -> debug(guest, monitor));
		}
		return null;
	}

	private static void debug(RunningGuest guest, IProgressMonitor monitor) throws CoreException {
		try {
			RunningGuestLaunch.of(guest).launch(ILaunchManager.DEBUG_MODE, monitor, false, true);
		} catch (MachineException e) {
			throw new CoreException(Status.error(e.getMessage(), e));
		}
	}
}
