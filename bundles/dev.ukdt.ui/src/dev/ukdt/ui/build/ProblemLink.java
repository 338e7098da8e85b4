package dev.ukdt.ui.build;

import org.eclipse.core.resources.IProject;
import org.eclipse.ui.console.IHyperlink;

import dev.ukdt.core.build.Problem;

/** Opens the file of a problem on its line; a file outside the workspace too. */
final class ProblemLink implements IHyperlink {
	private final IProject project;
	private final Problem problem;

	ProblemLink(IProject project, Problem problem) {
		this.project = project;
		this.problem = problem;
	}

	/** How much of the line is the link: up to the end of the place that it tells, or all of it. */
	int length(String line) {
		var place = ":" + problem.line() + (problem.column() > 0 ? ":" + problem.column() : "");
		var at = problem.line() > 0 ? line.indexOf(place) : -1;
		return at < 0 ? line.length() : at + place.length();
	}

	@Override
	public void linkActivated() {
		ProblemSource.open(project, problem.file(), problem.line(), problem.column());
	}

	@Override
	public void linkEntered() {
		// The console draws it.
	}

	@Override
	public void linkExited() {
		// The console draws it.
	}
}
