package dev.ukdt.core.resources;

import java.util.Map;

import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspaceRoot;
import org.eclipse.core.runtime.CoreException;

import dev.ukdt.core.build.Problem;

/** The markers that a build leaves on a project. Called under the build's rule. */
public final class ProblemMarkers {
	/** The type of every marker made here. */
	public static final String TYPE = "dev.ukdt.core.problem";
	/** The absolute path of the file that a marker on the project is about, when it is outside of the workspace. */
	public static final String OUTSIDE = "dev.ukdt.core.outside";

	private final IProject project;

	public ProblemMarkers(IProject project) {
		this.project = project;
	}

	public void clear() throws CoreException {
		project.deleteMarkers(TYPE, true, IResource.DEPTH_INFINITE);
	}

	/** Marks the line of a file; a file outside the workspace is named in a marker on the project. */
	public void add(Problem problem) throws CoreException {
		var file = file(problem);
		if (file == null) {
			mark(project, problem.severity(), problem.file() + ":" + problem.line() + ": " + problem.message(), problem.line()).setAttribute(OUTSIDE, problem.file().toString());
		} else {
			mark(file, problem.severity(), problem.message(), problem.line());
		}
	}

	/** Marks the project as a whole. */
	public void add(String message) throws CoreException {
		mark(project, Problem.Severity.ERROR, message, 0);
	}

	/** The same file may be linked into several projects: this project's own is meant. */
	private IResource file(Problem problem) {
		IWorkspaceRoot root = project.getWorkspace().getRoot();
		IResource found = null;
		for (var file : root.findFilesForLocationURI(problem.file().toUri())) {
			if (found == null || file.getProject().equals(project)) {
				found = file;
			}
		}
		return found;
	}

	private static IMarker mark(IResource resource, Problem.Severity severity, String message, int line) throws CoreException {
		var attributes = Map.<String, Object>of(IMarker.MESSAGE, message, IMarker.SEVERITY, severity(severity));
		var marker = resource.createMarker(TYPE, attributes);
		if (line > 0) {
			marker.setAttribute(IMarker.LINE_NUMBER, line);
		}
		return marker;
	}

	private static int severity(Problem.Severity severity) {
		return switch (severity) {
		case ERROR -> IMarker.SEVERITY_ERROR;
		case WARNING -> IMarker.SEVERITY_WARNING;
		case INFO -> IMarker.SEVERITY_INFO;
		};
	}
}
