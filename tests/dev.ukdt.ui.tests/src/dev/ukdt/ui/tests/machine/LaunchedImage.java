package dev.ukdt.ui.tests.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunchManager;

import dev.ukdt.core.build.BuildListener;
import dev.ukdt.core.build.BuildPlan;
import dev.ukdt.core.build.ProjectBuilder;
import dev.ukdt.core.family.Families;
import dev.ukdt.core.process.Cancellation;
import dev.ukdt.core.project.ProjectPlan;
import dev.ukdt.core.tool.ToolFinder;
import dev.ukdt.machine.launch.GuestProcess;
import dev.ukdt.machine.launch.LaunchAttributes;

/** Images of the bare family, really built, and their launches without a project in the workspace. */
final class LaunchedImage {
	private LaunchedImage() {
	}

	/** @param main the program, or empty for the template's own */
	static Path build(Path folder, String template, String main) throws IOException {
		var family = Families.installed().find("bare").orElseThrow();
		var plan = ProjectPlan.of(family, template, folder.resolve("project"), "x86_64", Map.of());
		plan.write();
		if (!main.isEmpty()) {
			Files.writeString(folder.resolve("project/src/main.c"), main);
		}
		return new ProjectBuilder(BuildPlan.of(plan.project(), family, ToolFinder.onPath()), new BuildListener() {
		}, new Cancellation()).build().image().orElseThrow();
	}

	/** Launches an image as a configuration with further attributes does, and returns when the guest has started. */
	static GuestProcess launch(Path image, Map<String, Object> attributes) throws CoreException {
		var manager = DebugPlugin.getDefault().getLaunchManager();
		var configuration = manager.getLaunchConfigurationType(LaunchAttributes.TYPE).newInstance(null, manager.generateLaunchConfigurationName("image"));
		configuration.setAttribute(LaunchAttributes.IMAGE, image.toString());
		configuration.setAttribute(LaunchAttributes.MACHINE, "qemu");
		attributes.forEach(configuration::setAttribute);
		return (GuestProcess) configuration.launch(ILaunchManager.RUN_MODE, new NullProgressMonitor()).getProcesses()[0];
	}
}
