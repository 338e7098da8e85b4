package dev.ukdt.ui.build;

import java.util.stream.Stream;

import org.eclipse.core.resources.IProject;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.console.ConsolePlugin;
import org.eclipse.ui.console.IConsole;

import dev.ukdt.core.build.BuildListener;
import dev.ukdt.core.build.BuildPlan;
import dev.ukdt.core.build.BuildResult;
import dev.ukdt.core.resources.ProjectBuildListener;

/** Writes each build into the console of its project; nowhere when there is no workbench, as on the command line. */
public final class BuildConsoles implements ProjectBuildListener {
	@Override
	public BuildListener started(IProject project, BuildPlan plan) {
		return PlatformUI.isWorkbenchRunning() ? new BuildOutput(of(project), plan) : new BuildListener() {
		};
	}

	@Override
	public void ended(IProject project, BuildResult result) {
		if (PlatformUI.isWorkbenchRunning()) {
			BuildOutput.tellEnd(of(project), result);
		}
	}

	/** Brings the project's console to the front. Any thread. */
	public static void show(IProject project) {
		ConsolePlugin.getDefault().getConsoleManager().showConsoleView(of(project));
	}

	private static synchronized BuildConsole of(IProject project) {
		var manager = ConsolePlugin.getDefault().getConsoleManager();
		return Stream.of(manager.getConsoles()).filter(BuildConsole.class::isInstance).map(BuildConsole.class::cast)
				.filter(console -> console.project().equals(project)).findFirst().orElseGet(() -> {
					var console = new BuildConsole(project);
					manager.addConsoles(new IConsole[] { console });
					return console;
				});
	}
}
