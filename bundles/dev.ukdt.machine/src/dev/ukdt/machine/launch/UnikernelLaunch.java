package dev.ukdt.machine.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.Status;
import org.eclipse.debug.core.ILaunch;
import org.eclipse.debug.core.ILaunchConfiguration;

import dev.ukdt.core.build.Artifacts;
import dev.ukdt.core.build.BuildPlan;
import dev.ukdt.core.descriptor.DescriptorException;
import dev.ukdt.core.family.Families;
import dev.ukdt.core.family.Family;
import dev.ukdt.core.project.UnikernelProject;
import dev.ukdt.core.resources.WorkspaceTools;
import dev.ukdt.core.tool.ToolFinder;
import dev.ukdt.core.tool.ToolMissing;
import dev.ukdt.image.Image;
import dev.ukdt.machine.ConsoleExpectation;
import dev.ukdt.machine.ConsoleLog;
import dev.ukdt.machine.Guest;
import dev.ukdt.machine.GuestConsole;
import dev.ukdt.machine.GuestPlan;
import dev.ukdt.machine.GuestSettings;
import dev.ukdt.machine.MachineException;
import dev.ukdt.machine.Machines;
import dev.ukdt.machine.ProjectRun;

/**
 * What a launch configuration comes to: an image on a machine, with settings. Used by run and debug delegates alike.
 *
 * @param project  the workspace project, or empty for an image without one
 * @param family   of the project
 * @param run      the image on its machine
 * @param symbols  files with symbols, never empty
 */
public record UnikernelLaunch(ILaunchConfiguration configuration, Optional<IProject> project, Optional<Family> family, ProjectRun run, List<Path> symbols) {
	/**
	 * Reads a configuration and the image that it names; the project must have been built. Blocks on files.
	 *
	 * @throws CoreException with one sentence for people when something is missing or wrong
	 */
	public static UnikernelLaunch of(ILaunchConfiguration configuration) throws CoreException {
		return told(() -> {
			var project = LaunchSettings.project(configuration);
			return project.isPresent() ? ofProject(configuration, project.get()) : ofImage(configuration);
		});
	}

	private static UnikernelLaunch ofProject(ILaunchConfiguration configuration, IProject resource) throws CoreException, IOException {
		var directory = Path.of(resource.getLocationURI());
		var project = UnikernelProject.read(directory);
		var family = Families.installed().find(project.family())
				.orElseThrow(() -> new DescriptorException("the family '" + project.family() + "' is not installed"));
		var finder = WorkspaceTools.finder();
		var chosen = LaunchSettings.text(configuration, LaunchAttributes.MACHINE);
		var machine = chosen.isPresent() ? Machines.installed().get(chosen.get()) : Machines.installed().choose(family, project);
		var given = LaunchSettings.path(configuration, LaunchAttributes.IMAGE);
		var artifacts = new Artifacts(BuildPlan.of(project, family, finder));
		var image = given.isPresent() ? given.get()
				: artifacts.image().orElseThrow(() -> new MachineException(resource.getName() + " has no image yet: build it first"));
		var symbols = LaunchSettings.paths(configuration, LaunchAttributes.SYMBOLS);
		var first = !symbols.isEmpty() ? symbols.getFirst() : given.isPresent() ? image : artifacts.symbols().orElse(image);
		var run = ProjectRun.of(project, family, machine, image, first, LaunchSettings.settings(configuration, directory), finder);
		return new UnikernelLaunch(configuration, Optional.of(resource), Optional.of(family), run, symbols.isEmpty() ? List.of(run.symbols()) : symbols);
	}

	private static UnikernelLaunch ofImage(ILaunchConfiguration configuration) throws CoreException, IOException {
		var image = LaunchSettings.path(configuration, LaunchAttributes.IMAGE)
				.orElseThrow(() -> new MachineException("neither a project nor an image is chosen"));
		var machine = Machines.installed().get(LaunchSettings.text(configuration, LaunchAttributes.MACHINE).orElse("qemu"));
		var symbols = LaunchSettings.paths(configuration, LaunchAttributes.SYMBOLS);
		return new UnikernelLaunch(configuration, Optional.empty(), Optional.empty(),
				new ProjectRun(machine, Image.read(image), LaunchSettings.settings(configuration, image.getParent())), symbols.isEmpty() ? List.of(image) : symbols);
	}

	/** Plans the run with other settings than the configuration's own {@code run().settings()}, such as with a stub; see {@link dev.ukdt.machine.Machine#plan}. */
	public GuestPlan plan(GuestSettings settings) throws CoreException {
		return told(() -> run.machine().plan(run.image(), settings, finder()));
	}

	/** The tools that this launch uses. */
	public ToolFinder finder() {
		return WorkspaceTools.finder();
	}

	/**
	 * Starts a guest and puts it into the launch as a process with streams, which tells the plan's command line and notes, and the end, on its error stream.
	 *
	 * @throws CoreException with one sentence for people when the guest cannot be started
	 */
	public GuestProcess start(ILaunch launch, GuestPlan plan) throws CoreException {
		return told(() -> {
			var streams = new GuestStreams();
			var listeners = new ArrayList<GuestConsole.Listener>();
			listeners.add(streams.output());
			var file = LaunchSettings.path(configuration, LaunchAttributes.LOG);
			var log = file.isPresent() ? Optional.of(new ConsoleLog(file.get(), streams::say)) : Optional.<ConsoleLog>empty();
			log.ifPresent(listeners::add);
			var ready = LaunchSettings.text(configuration, LaunchAttributes.READY_TEXT).map(text -> new ConsoleExpectation(Pattern.compile(text)));
			ready.ifPresent(listeners::add);
			plan.notes().forEach(streams::say);
			plan.lines().forEach(line -> streams.say(line.toString()));
			Guest guest = plan.start(listeners);
			log.ifPresent(it -> guest.onEnd().thenRun(it::close));
			return new GuestProcess(launch, guest, streams, ready);
		});
	}

	/** Something that fails with a sentence for people. */
	@FunctionalInterface
	private interface Telling<T> {
		T get() throws CoreException, IOException;
	}

	private static <T> T told(Telling<T> action) throws CoreException {
		try {
			return action.get();
		} catch (IOException | DescriptorException | ToolMissing | IllegalArgumentException e) {
			throw new CoreException(Status.error(e.getMessage(), e));
		}
	}
}
