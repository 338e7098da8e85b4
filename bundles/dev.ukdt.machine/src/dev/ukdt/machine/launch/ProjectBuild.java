package dev.ukdt.machine.launch;

import java.util.Comparator;
import java.util.stream.Stream;

import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Status;

/** The build before a launch. */
public final class ProjectBuild {
	private static final String PROBLEM = "dev.ukdt.core.problem";

	private ProjectBuild() {
	}

	/**
	 * Builds a workspace project; blocks.
	 *
	 * @throws CoreException when it has errors afterwards, with the first of them
	 */
	public static void build(IProject project, IProgressMonitor monitor) throws CoreException {
		project.build(IncrementalProjectBuilder.INCREMENTAL_BUILD, monitor);
		// A problem in a file says more than one of the project as a whole.
		var first = Stream.of(project.findMarkers(PROBLEM, true, IResource.DEPTH_INFINITE))
				.filter(marker -> marker.getAttribute(IMarker.SEVERITY, IMarker.SEVERITY_INFO) == IMarker.SEVERITY_ERROR)
				.min(Comparator.comparing(marker -> marker.getResource().getType() != IResource.FILE));
		if (first.isPresent()) {
			throw new CoreException(Status.error(project.getName() + " does not build: " + first.get().getAttribute(IMarker.MESSAGE, "")));
		}
	}
}
