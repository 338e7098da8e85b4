package dev.ukdt.ui.wizard;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.ui.actions.WorkspaceModifyOperation;

import dev.ukdt.core.family.Family;
import dev.ukdt.core.project.FileTrouble;
import dev.ukdt.core.project.UnikernelProject;
import dev.ukdt.core.resources.ProjectTrust;
import dev.ukdt.core.resources.UnikernelNature;

/** Takes a folder into the workspace where it is. Adds the two descriptors that are missing, and touches nothing else. */
final class ImportProject extends WorkspaceModifyOperation {
	private static final IWorkspace WORKSPACE = ResourcesPlugin.getWorkspace();

	private final Path directory;
	private final Family family;
	private final String architecture;
	private final boolean trusted;
	private IProject project;

	ImportProject(Path directory, Family family, String architecture, boolean trusted) {
		super(null);
		this.directory = directory;
		this.family = family;
		this.architecture = architecture;
		this.trusted = trusted;
	}

	/** Why the workspace cannot have the folder, or an empty text. */
	static String problem(Path directory) {
		try {
			var description = description(directory);
			var named = WORKSPACE.getRoot().getProject(description.getName());
			if (named.exists()) {
				return "The workspace has a project named " + description.getName() + " already.";
			}
			var status = WORKSPACE.validateProjectLocationURI(named, description.getLocationURI());
			return status.getSeverity() >= org.eclipse.core.runtime.IStatus.ERROR ? status.getMessage() : "";
		} catch (CoreException e) {
			return e.getMessage();
		}
	}

	private static IProjectDescription description(Path directory) throws CoreException {
		var file = directory.resolve(IProjectDescription.DESCRIPTION_FILE_NAME);
		var description = Files.isRegularFile(file) ? WORKSPACE.loadProjectDescription(IPath.fromPath(file))
				: WORKSPACE.newProjectDescription(directory.getFileName().toString());
		var inside = directory.equals(Path.of(WORKSPACE.getRoot().getLocationURI()).resolve(description.getName()));
		description.setLocationURI(inside ? null : directory.toUri());
		return description;
	}

	IProject project() {
		return project;
	}

	@Override
	protected void execute(IProgressMonitor monitor) throws CoreException, InvocationTargetException {
		var progress = SubMonitor.convert(monitor, "Importing " + directory, 3);
		try {
			if (!UnikernelProject.isProject(directory)) {
				var described = new UnikernelProject(directory, family.id(), "", architecture.isEmpty() ? "x86_64" : architecture, "", Map.of());
				Files.writeString(directory.resolve(UnikernelProject.DESCRIPTOR), described.descriptor(), StandardOpenOption.CREATE_NEW);
			}
		} catch (IOException e) {
			throw new InvocationTargetException(new IOException(FileTrouble.sentence(e), e));
		}
		var description = description(directory);
		project = WORKSPACE.getRoot().getProject(description.getName());
		project.create(description, progress.split(1));
		project.open(IResource.BACKGROUND_REFRESH, progress.split(1));
		if (trusted) {
			ProjectTrust.trust(project);
		}
		UnikernelNature.addTo(project, progress.split(1));
	}
}
