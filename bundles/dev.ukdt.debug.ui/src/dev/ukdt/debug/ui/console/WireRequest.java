package dev.ukdt.debug.ui.console;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.debug.core.IStatusHandler;
import org.eclipse.ui.PlatformUI;

import dev.ukdt.debug.session.DebugSession;

/** A session is about to begin whose launch wants the wire to be seen. Called by the debug model through Eclipse's status handlers. */
public final class WireRequest implements IStatusHandler {
	@Override
	public Object handleStatus(IStatus status, Object source) {
		if (source instanceof DebugSession session) {
			PlatformUI.getWorkbench().getDisplay().syncExec(() -> DebugConsoles.showWire(session, status.getMessage()));
		}
		return null;
	}
}
