package dev.ukdt.debug.launch;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.debug.core.ILaunch;
import org.eclipse.debug.core.ILaunchConfiguration;

import dev.ukdt.debug.model.GuestRestart.Start;
import dev.ukdt.debug.model.GuestRestart.Started;
import dev.ukdt.debug.model.GuestRestart.Started;
import dev.ukdt.machine.launch.UnikernelLaunch;

/** Starts the guest of a launch again, with the image as it is built now. */
record LaunchRestart(ILaunchConfiguration configuration, ILaunch launch) implements Start {
	@Override
	public void prepare() throws CoreException {
		DebugDelegate.build(configuration, new NullProgressMonitor());
	}

	@Override
	public Started start() throws CoreException {
		var unikernel = UnikernelLaunch.of(configuration);
		var process = unikernel.start(launch, unikernel.plan(DebugGuest.standing(unikernel.run()).settings()));
		return new Started(process, process.guest());
	}
}
