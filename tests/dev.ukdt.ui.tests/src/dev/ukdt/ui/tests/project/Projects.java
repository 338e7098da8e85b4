package dev.ukdt.ui.tests.project;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;

import dev.ukdt.core.resources.ProblemMarkers;
import dev.ukdt.ui.driver.Ui;
import dev.ukdt.ui.driver.UiBot;

/** The projects of the tests' workspace. */
public final class Projects {
	private Projects() {
	}

	public static IProject named(String name) {
		return ResourcesPlugin.getWorkspace().getRoot().getProject(name);
	}

	/** The messages of a project's build problems. */
	public static List<String> problems(IProject project) throws CoreException {
		return Stream.of(project.findMarkers(ProblemMarkers.TYPE, true, IResource.DEPTH_INFINITE)).map(marker -> marker.getAttribute(IMarker.MESSAGE, "")).toList();
	}

	/** Closes the editors, and deletes all projects with their files when the builds that run have ended. */
	public static void deleteAll() throws CoreException {
		Ui.run(() -> UiBot.page().closeAllEditors(false));
		for (var project : ResourcesPlugin.getWorkspace().getRoot().getProjects()) {
			project.delete(true, true, null);
		}
	}
}
