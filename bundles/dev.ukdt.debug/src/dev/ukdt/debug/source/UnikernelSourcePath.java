package dev.ukdt.debug.source;

import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.sourcelookup.ISourceContainer;
import org.eclipse.debug.core.sourcelookup.ISourcePathComputerDelegate;
import org.eclipse.debug.core.sourcelookup.containers.ProjectSourceContainer;
import org.eclipse.debug.core.sourcelookup.containers.WorkspaceSourceContainer;

import dev.ukdt.machine.launch.LaunchAttributes;

/** Where sources are looked for that are not where the symbols say: in the project, or without one in the workspace. */
public final class UnikernelSourcePath implements ISourcePathComputerDelegate {
	@Override
	public ISourceContainer[] computeSourceContainers(ILaunchConfiguration configuration, IProgressMonitor monitor) throws CoreException {
		var name = configuration.getAttribute(LaunchAttributes.PROJECT, "");
		if (name.isBlank()) {
			return new ISourceContainer[] { new WorkspaceSourceContainer() };
		}
		return new ISourceContainer[] { new ProjectSourceContainer(ResourcesPlugin.getWorkspace().getRoot().getProject(name), true) };
	}
}
