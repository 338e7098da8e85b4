package dev.ukdt.board.launch;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.debug.core.ILaunch;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.model.LaunchConfigurationDelegate;

import dev.ukdt.core.resources.MonitorCancellation;

/** Runs a launch configuration of the type "Unikernel on Board": builds, flashes, and leaves the board running. */
public final class BoardRunDelegate extends LaunchConfigurationDelegate {
	/** It builds for the board itself, which is not how the workspace builds. */
	@Override
	public boolean buildForLaunch(ILaunchConfiguration configuration, String mode, IProgressMonitor monitor) {
		return false;
	}

	@Override
	public void launch(ILaunchConfiguration configuration, String mode, ILaunch launch, IProgressMonitor monitor) throws CoreException {
		try (var cancel = new MonitorCancellation(monitor::isCanceled)) {
			BoardRun.of(configuration).flash(launch, cancel.cancellation(), monitor);
		}
	}
}
