package dev.ukdt.core.resources;

import org.eclipse.core.runtime.SubMonitor;

import dev.ukdt.core.build.BuildListener;
import dev.ukdt.core.build.BuildStep;
import dev.ukdt.core.build.Problem;

/** Shows a build's steps on a progress monitor and passes everything on. */
record ProgressReport(SubMonitor monitor, BuildListener next) implements BuildListener {
	@Override
	public void step(BuildStep step, int number, int count) {
		monitor.setWorkRemaining(count - number + 1).split(1, SubMonitor.SUPPRESS_NONE | SubMonitor.SUPPRESS_ISCANCELED).setTaskName(step.name());
		next.step(step, number, count);
	}

	@Override
	public void line(String line) {
		next.line(line);
	}

	@Override
	public void progress(double part) {
		monitor.subTask(Math.round(part * 100) + " %");
		next.progress(part);
	}

	@Override
	public void problem(Problem problem) {
		next.problem(problem);
	}
}
