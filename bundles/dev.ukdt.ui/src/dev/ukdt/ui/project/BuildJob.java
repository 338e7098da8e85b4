package dev.ukdt.ui.project;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;

/** Builds or cleans one project because a person asked for it. The jobs of a project belong to the family that is the project. */
public final class BuildJob extends Job {
	private final IProject project;
	private final ICoreRunnable work;

	private BuildJob(String name, IProject project, ICoreRunnable work) {
		super(name);
		this.project = project;
		this.work = work;
		setUser(true);
	}

	public static BuildJob build(IProject project) {
		return new BuildJob("Building " + project.getName(), project, monitor -> project.build(IncrementalProjectBuilder.FULL_BUILD, monitor));
	}

	public static BuildJob clean(IProject project) {
		return new BuildJob("Cleaning " + project.getName(), project, monitor -> project.build(IncrementalProjectBuilder.CLEAN_BUILD, monitor));
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		try {
			work.run(monitor);
			return Status.OK_STATUS;
		} catch (OperationCanceledException e) {
			return Status.CANCEL_STATUS;
		} catch (CoreException e) {
			return e.getStatus();
		}
	}

	@Override
	public boolean belongsTo(Object family) {
		return project.equals(family);
	}
}
