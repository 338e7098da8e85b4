package dev.ukdt.core.resources;

import org.eclipse.core.resources.IProject;

import dev.ukdt.core.build.BuildListener;
import dev.ukdt.core.build.BuildPlan;
import dev.ukdt.core.build.BuildResult;

/**
 * Follows the builds of workspace projects; contributed to the extension point {@code dev.ukdt.core.buildListeners} and made at
 * the first build. Called on the build's thread, which must not be held up.
 */
public interface ProjectBuildListener {
	/** A build begins; what the returned one is told is about this build alone. */
	BuildListener started(IProject project, BuildPlan plan);

	/** That build has ended. */
	void ended(IProject project, BuildResult result);
}
