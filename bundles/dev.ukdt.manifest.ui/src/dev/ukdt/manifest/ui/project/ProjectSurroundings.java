package dev.ukdt.manifest.ui.project;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.ResourcesPlugin;

import dev.ukdt.manifest.Launch;
import dev.ukdt.manifest.Surroundings;

/** What stands around a manifest of the workspace: the files beside it, and the launches of its project. */
public final class ProjectSurroundings implements Surroundings {
	private final Optional<Path> folder;
	private final String project;

	private ProjectSurroundings(Optional<Path> folder, String project) {
		this.folder = folder;
		this.project = project;
	}

	/** @param file absolute where it is on the disk; of no project when the workspace does not have it */
	public static Surroundings of(Path file) {
		if (!file.isAbsolute()) {
			return Surroundings.unknown();
		}
		var found = ResourcesPlugin.getWorkspace().getRoot().findFilesForLocationURI(file.toUri());
		return new ProjectSurroundings(Optional.ofNullable(file.getParent()), found.length == 0 ? "" : found[0].getProject().getName());
	}

	/** The workspace project that the manifest is of; empty when it is of none. */
	public String project() {
		return project;
	}

	@Override
	public Optional<Path> directory() {
		return folder;
	}

	@Override
	public List<Launch> launches() {
		return project.isEmpty() ? List.of() : ProjectLaunches.get().of(project);
	}
}
