package dev.ukdt.core.resources;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;

import dev.ukdt.core.build.BuildListener;
import dev.ukdt.core.build.BuildPlan;
import dev.ukdt.core.build.BuildResult;
import dev.ukdt.core.build.BuildStep;
import dev.ukdt.core.build.Problem;

/** All contributed listeners as one. */
final class BuildListeners implements ProjectBuildListener {
	static final BuildListeners CONTRIBUTED = new BuildListeners();
	private static final String POINT = "dev.ukdt.core.buildListeners";

	private final List<ProjectBuildListener> listeners = new ArrayList<>();

	private BuildListeners() {
		for (var element : Platform.getExtensionRegistry().getConfigurationElementsFor(POINT)) {
			try {
				listeners.add((ProjectBuildListener) element.createExecutableExtension("class"));
			} catch (CoreException e) {
				ILog.of(BuildListeners.class).log(e.getStatus());
			}
		}
	}

	@Override
	public BuildListener started(IProject project, BuildPlan plan) {
		return new All(listeners.stream().map(listener -> listener.started(project, plan)).toList());
	}

	@Override
	public void ended(IProject project, BuildResult result) {
		listeners.forEach(listener -> listener.ended(project, result));
	}

	private record All(List<BuildListener> each) implements BuildListener {
		@Override
		public void step(BuildStep step, int number, int count) {
			tell(listener -> listener.step(step, number, count));
		}

		@Override
		public void line(String line) {
			tell(listener -> listener.line(line));
		}

		@Override
		public void progress(double part) {
			tell(listener -> listener.progress(part));
		}

		@Override
		public void problem(Problem problem) {
			tell(listener -> listener.problem(problem));
		}

		private void tell(Consumer<BuildListener> event) {
			each.forEach(event);
		}
	}
}
