package dev.ukdt.ui.build;

import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

import dev.ukdt.core.build.BuildListener;
import dev.ukdt.core.build.BuildPlan;
import dev.ukdt.core.build.BuildResult;
import dev.ukdt.core.build.BuildStep;
import dev.ukdt.core.build.ProblemReader;

/** One build, told line by line. On the build's thread; the console writes beside it. */
final class BuildOutput implements BuildListener {
	private final BuildConsole console;
	private final BuildPlan plan;
	private ProblemReader reader;

	BuildOutput(BuildConsole console, BuildPlan plan) {
		this.console = console;
		this.plan = plan;
		console.begin();
	}

	@Override
	public void step(BuildStep step, int number, int count) {
		reader = new ProblemReader(plan.matchers(), step.command().directory());
		console.command(step.command().toString());
	}

	/** The problems are read here once more, because a line's link must be known before the line is written. */
	@Override
	public void line(String line) {
		reader.read(line).ifPresent(problem -> console.link(line, problem));
		console.line(line);
	}

	static void tellEnd(BuildConsole console, BuildResult result) {
		var time = LocalTime.now().truncatedTo(ChronoUnit.SECONDS) + " ";
		if (result.succeeded()) {
			console.command(time + "Built" + result.image().map(image -> " " + image).orElse("") + ".");
		} else if (result.cancelled()) {
			console.error(time + "Cancelled.");
		} else {
			console.error(time + "Not built: " + result.failure().lines().findFirst().orElse("").replaceFirst(":$", "."));
		}
	}
}
