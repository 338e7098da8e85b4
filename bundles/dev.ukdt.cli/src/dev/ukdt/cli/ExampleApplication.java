package dev.ukdt.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;

import dev.ukdt.core.family.Families;
import dev.ukdt.core.project.ProjectPlan;
import dev.ukdt.core.resources.FirstLook;
import dev.ukdt.core.resources.ProjectTrust;
import dev.ukdt.core.resources.UnikernelNature;

/** Puts a small ready project into a new workspace, before its window is opened for the first time. */
public final class ExampleApplication implements IApplication {
	private static final String NAME = "hello";

	@Override
	public Object start(IApplicationContext context) throws CoreException, IOException {
		context.applicationRunning();
		var workspace = ResourcesPlugin.getWorkspace();
		var project = workspace.getRoot().getProject(NAME);
		if (!project.exists()) {
			var family = Families.installed().find("bare").orElseThrow();
			var directory = Path.of(workspace.getRoot().getLocationURI()).resolve(NAME);
			var plan = ProjectPlan.of(family, "hello", directory, "", Map.of());
			plan.write();
			var monitor = new NullProgressMonitor();
			project.create(monitor);
			project.open(monitor);
			ProjectTrust.trust(project);
			UnikernelNature.addTo(project, monitor);
			FirstLook.propose(project, plan.template().main());
			workspace.save(true, monitor);
		}
		return IApplication.EXIT_OK;
	}

	@Override
	public void stop() {
		// It ends by itself at once.
	}
}
