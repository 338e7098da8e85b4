package dev.ukdt.cli.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import dev.ukdt.cli.Arguments;
import dev.ukdt.cli.Command;
import dev.ukdt.cli.Syntax;
import dev.ukdt.cli.Terminal;
import dev.ukdt.cli.UkdtApplication;
import dev.ukdt.core.build.BuildListener;
import dev.ukdt.core.build.BuildPlan;
import dev.ukdt.core.build.BuildResult;
import dev.ukdt.core.build.BuildStep;
import dev.ukdt.core.build.Problem;
import dev.ukdt.core.build.ProjectBuilder;
import dev.ukdt.core.project.UnikernelProject;
import dev.ukdt.core.tool.ToolFinder;

/** {@code ukdt build}: builds a project with its family's tools. */
public final class BuildCommand implements Command {
	/** A build as {@code --json} prints it. */
	private record Row(boolean succeeded, String image, String symbols, List<ProblemRow> problems, String failure) {
	}

	private record ProblemRow(String file, int line, int column, String severity, String message) {
		static ProblemRow of(Problem problem) {
			return new ProblemRow(problem.file().toString(), problem.line(), problem.column(), problem.severity().name().toLowerCase(Locale.ROOT),
					problem.message());
		}
	}

	@Override
	public Syntax syntax() {
		return Syntax.words("DIR [--arch A] [--clean] [--json]", 1, 1).valued("--arch").switches("--clean", "--json");
	}

	@Override
	public String summary() {
		return "build a project, or with --clean build it from nothing";
	}

	@Override
	public String details() {
		return "  A    this time for that architecture of the family, whatever the project is set to";
	}

	@Override
	public int run(Arguments arguments, Terminal terminal) {
		var plan = plan(Chosen.project(arguments.path(0), arguments));
		if (arguments.has("--clean")) {
			var failure = new ProjectBuilder(plan, telling(terminal), terminal.cancellation()).clean();
			if (!failure.isEmpty()) {
				terminal.say(failure);
				return UkdtApplication.FAILED;
			}
		}
		var result = build(plan, terminal);
		if (arguments.has("--json")) {
			terminal.json(new Row(result.succeeded(), result.image().map(Path::toString).orElse(""), result.symbols().map(Path::toString).orElse(""),
					result.problems().stream().map(ProblemRow::of).toList(), result.failure()));
		} else {
			result.image().ifPresent(image -> terminal.print(image.toString()));
		}
		return result.succeeded() ? UkdtApplication.DONE : UkdtApplication.FAILED;
	}

	static BuildPlan plan(UnikernelProject project) {
		return BuildPlan.of(project, Chosen.family(project.family()), ToolFinder.onPath());
	}

	/** Builds, telling what happens; for other commands that need the image. */
	static BuildResult build(BuildPlan plan, Terminal terminal) {
		var result = new ProjectBuilder(plan, telling(terminal), terminal.cancellation()).build();
		if (!result.failure().isEmpty()) {
			terminal.say(result.failure().lines().findFirst().orElse(""));
		}
		return result;
	}

	private static BuildListener telling(Terminal terminal) {
		return new BuildListener() {
			@Override
			public void step(BuildStep step, int number, int count) {
				terminal.say("[" + number + "/" + count + "] " + step.command());
			}

			@Override
			public void line(String line) {
				terminal.say(line);
			}
		};
	}
}
