package dev.ukdt.core.resources;

import org.eclipse.core.resources.IProject;

/** Told of unikernel projects; contributed to the extension point {@code dev.ukdt.core.projectListeners}. */
public interface ProjectListener {
	/**
	 * A project in the workspace has become a unikernel: it was made, or imported. Called while the project is locked: what takes
	 * long, or changes more than the project, belongs into a job.
	 */
	void arrived(IProject project);
}
