package dev.ukdt.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

import dev.ukdt.cli.Arguments;
import dev.ukdt.cli.Terminal;
import dev.ukdt.cli.UsageException;
import dev.ukdt.core.build.Artifacts;
import dev.ukdt.core.tool.ToolFinder;
import dev.ukdt.image.Image;
import dev.ukdt.machine.GuestSettings;
import dev.ukdt.machine.MachineException;
import dev.ukdt.machine.Machines;
import dev.ukdt.machine.ProjectRun;

/**
 * An image with all that was said on the command line about its run.
 *
 * @param symbols the file with the image's symbols
 */
public record Launched(ProjectRun run, Path symbols) {
	/** An image without a project. */
	public static Launched image(Path file, Arguments arguments, GuestSettings settings) throws IOException {
		if (arguments.value("--arch").isPresent()) {
			throw new UsageException("--arch is for projects: an image is of one architecture");
		}
		var machine = Machines.installed().get(arguments.value("--machine").orElse("qemu"));
		return new Launched(new ProjectRun(machine, Image.read(file), settings), file);
	}

	/** A project, built first unless {@code --no-build} was said. Empty when the build failed, which has been told. */
	public static Optional<Launched> project(Path directory, Arguments arguments, GuestSettings settings, Terminal terminal) throws IOException {
		var project = Chosen.project(directory, arguments);
		var family = Chosen.family(project.family());
		var machines = Machines.installed();
		var named = arguments.value("--machine");
		var machine = named.isPresent() ? machines.get(named.get()) : machines.choose(family, project);
		var build = BuildCommand.plan(project);
		if (!arguments.has("--no-build") && !BuildCommand.build(build, terminal).succeeded()) {
			return Optional.empty();
		}
		var artifacts = new Artifacts(build);
		var image = artifacts.image()
				.orElseThrow(() -> new MachineException("there is no image: looked for " + String.join(", ", build.image()) + " in " + directory + "; build it first"));
		var symbols = artifacts.symbols().orElse(image);
		var run = ProjectRun.of(project, family, machine, image, symbols, settings, ToolFinder.onPath());
		return Optional.of(new Launched(run, run.symbols()));
	}
}
