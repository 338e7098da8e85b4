package dev.ukdt.machine.launch;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.debug.core.ILaunch;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.model.LaunchConfigurationDelegate;

/** Runs a launch configuration of the type "Unikernel". */
public final class RunDelegate extends LaunchConfigurationDelegate {
	/** Builds the project alone, as the configuration says; the platform need not build the whole workspace. */
	@Override
	public boolean buildForLaunch(ILaunchConfiguration configuration, String mode, IProgressMonitor monitor) throws CoreException {
		var project = LaunchSettings.project(configuration);
		if (project.isPresent() && configuration.getAttribute(LaunchAttributes.BUILD, true)) {
			ProjectBuild.build(project.get(), monitor);
		}
		return false;
	}

	@Override
	public void launch(ILaunchConfiguration configuration, String mode, ILaunch launch, IProgressMonitor monitor) throws CoreException {
		var progress = SubMonitor.convert(monitor, "Starting the guest", 2);
		var unikernel = UnikernelLaunch.of(configuration);
		var plan = unikernel.plan(unikernel.run().settings());
		progress.worked(1);
		if (!progress.isCanceled()) {
			unikernel.start(launch, plan);
		}
	}
}
