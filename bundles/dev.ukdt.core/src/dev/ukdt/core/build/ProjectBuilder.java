package dev.ukdt.core.build;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.ukdt.core.process.Cancellation;
import dev.ukdt.core.process.ProcessOutcome;
import dev.ukdt.core.process.ProcessRunner;

/** Carries out a build plan. */
public final class ProjectBuilder {
	private static final Duration LONGEST = Duration.ofHours(6);
	/** More would only bury the first ones. */
	private static final int MOST_PROBLEMS = 1000;

	private final BuildPlan plan;
	private final BuildListener listener;
	private final Cancellation cancellation;
	private final CompilerWatch compilers = new CompilerWatch();

	public ProjectBuilder(BuildPlan plan, BuildListener listener, Cancellation cancellation) {
		this.plan = plan;
		this.listener = listener;
		this.cancellation = cancellation;
	}

	/** Builds. Blocks until the tools have ended; not for the UI thread. Never throws for what the tools do: the result tells it. */
	public BuildResult build() {
		var problems = new ArrayList<Problem>();
		var failure = runGuarded(problems);
		keepCommands();
		if (!failure.isEmpty() || cancellation.isCancelled()) {
			return new BuildResult(Optional.empty(), Optional.empty(), List.copyOf(problems), failure, cancellation.isCancelled());
		}
		try {
			var artifacts = new Artifacts(plan);
			var image = artifacts.image();
			var missing = image.isEmpty() && !plan.image().isEmpty()
					? "the build ended well but left no image: looked for " + String.join(", ", plan.image())
					: "";
			return new BuildResult(image, artifacts.symbols(), List.copyOf(problems), missing, false);
		} catch (IOException e) {
			return new BuildResult(Optional.empty(), Optional.empty(), List.copyOf(problems), "the build's files cannot be read: " + e, false);
		}
	}

	/** What was compiled before a failure is worth knowing too. */
	private void keepCommands() {
		try {
			compilers.ended(plan, new Artifacts(plan).commands());
		} catch (IOException e) {
			listener.line(CompilationDatabase.FILE + " could not be written, so language servers do not know how files are compiled: " + e);
		}
	}

	/** Undoes a build. The text tells what went wrong; empty when nothing did. Blocks. */
	public String clean() {
		var failure = run(plan.clean(), new ArrayList<>());
		if (!failure.isEmpty() || cancellation.isCancelled()) {
			return failure;
		}
		try {
			new Leftovers(plan.project().directory(), plan.removes()).delete();
			return "";
		} catch (IOException e) {
			return "what the build left cannot be deleted: " + e;
		}
	}

	/** The project's sources are as before when a tool fails or is cancelled. */
	private String runGuarded(List<Problem> problems) {
		var outputs = Stream.concat(plan.image().stream(), plan.symbols().stream());
		var guard = new SourceGuard(plan.project().directory(), Stream.concat(plan.writes().stream(), outputs));
		try {
			guard.remember();
			var failure = run(plan.steps(), problems);
			var changed = failure.isEmpty() && !cancellation.isCancelled() ? "" : guard.putBack();
			return changed.isEmpty() || failure.isEmpty() ? failure : failure + "\n" + changed;
		} catch (IOException e) {
			return "the project's files cannot be read or written: " + e;
		}
	}

	private String run(List<BuildStep> steps, List<Problem> problems) {
		for (var i = 0; i < steps.size() && !cancellation.isCancelled(); i++) {
			listener.step(steps.get(i), i + 1, steps.size());
			var failure = run(steps.get(i), problems);
			if (!failure.isEmpty()) {
				return failure;
			}
		}
		return "";
	}

	private String run(BuildStep step, List<Problem> problems) {
		var reader = new ProblemReader(plan.matchers(), step.command().directory());
		compilers.step(step);
		var runner = new ProcessRunner(line -> {
			listener.line(line);
			compilers.line(ProblemReader.plain(line));
			ToolProgress.of(line).ifPresent(listener::progress);
			reader.read(line).filter(problem -> problems.size() < MOST_PROBLEMS).ifPresent(problem -> {
				problems.add(problem);
				listener.problem(problem);
			});
		}, cancellation, LONGEST);
		try {
			var outcome = runner.run(step.command());
			return outcome.succeeded() || outcome.cancelled() ? "" : failure(step, outcome);
		} catch (IOException e) {
			return step.name() + " could not be started: " + e.getMessage() + "; " + step.tool().howToGetHere();
		}
	}

	private static String failure(BuildStep step, ProcessOutcome outcome) {
		var why = outcome.timedOut() ? "did not end within " + LONGEST.toHours() + " hours" : "ended with code " + outcome.exitCode();
		var reason = FailureReason.of(step, outcome);
		return step.name() + " " + why + (reason.isEmpty() ? "" : " (" + reason + ")")
				+ (outcome.lastLines().isEmpty() ? "" : ":\n" + outcome.lastLines().stream().map(ProblemReader::plain).collect(Collectors.joining("\n")));
	}
}
