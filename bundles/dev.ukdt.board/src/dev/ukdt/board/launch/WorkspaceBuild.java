package dev.ukdt.board.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.jobs.Job;

import dev.ukdt.board.flash.FlashException;
import dev.ukdt.board.flash.FlashJob;
import dev.ukdt.core.build.BuildListener;
import dev.ukdt.core.process.Cancellation;
import dev.ukdt.core.tool.ToolFinder;

/** The build of a workspace project before it is flashed. */
public final class WorkspaceBuild {
	private WorkspaceBuild() {
	}

	/**
	 * As {@link FlashJob#build}, while nothing else of the workspace builds the project: both would write the same files. Blocks until it has its turn and is
	 * done.
	 *
	 * @param project the one of the job, if it has one
	 * @param monitor cancels the wait for its turn
	 */
	public static Path of(FlashJob job, Optional<IProject> project, ToolFinder finder, BuildListener listener, Cancellation cancellation, IProgressMonitor monitor)
			throws IOException {
		var rule = project.orElse(null);
		try {
			Job.getJobManager().beginRule(rule, monitor);
			return job.build(finder, listener, cancellation);
		} catch (OperationCanceledException e) {
			throw new FlashException("cancelled before it was built; nothing was written");
		} finally {
			Job.getJobManager().endRule(rule);
		}
	}
}
