package dev.ukdt.ui.wizard;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.ui.actions.WorkspaceModifyOperation;

import dev.ukdt.core.descriptor.DescriptorException;
import dev.ukdt.core.project.FileTrouble;
import dev.ukdt.core.resources.ProjectTrust;
import dev.ukdt.core.resources.UnikernelNature;

/** Makes the chosen project, on disk and in the workspace. When a part fails, the workspace has no such project afterwards. */
final class NewProject extends WorkspaceModifyOperation {
	private final ProjectChoice choice;
	private final IProject project;

	NewProject(ProjectChoice choice) {
		super(null);
		this.choice = choice;
		project = ResourcesPlugin.getWorkspace().getRoot().getProject(choice.name());
	}

	IProject project() {
		return project;
	}

	@Override
	protected void execute(IProgressMonitor monitor) throws CoreException, InvocationTargetException {
		var progress = SubMonitor.convert(monitor, "Making the project", 5);
		try {
			var plan = choice.plan();
			progress.split(1);
			plan.write();
		} catch (IOException e) {
			throw new InvocationTargetException(new IOException(FileTrouble.sentence(e), e));
		} catch (DescriptorException e) {
			throw new InvocationTargetException(e);
		}
		try {
			var description = ResourcesPlugin.getWorkspace().newProjectDescription(choice.name());
			var workspace = Path.of(ResourcesPlugin.getWorkspace().getRoot().getLocationURI());
			description.setLocationURI(choice.folder().equals(workspace) ? null : choice.directory().toUri());
			project.create(description, progress.split(1));
			project.open(progress.split(1));
			ProjectTrust.trust(project);
			UnikernelNature.addTo(project, progress.split(1));
		} catch (CoreException | OperationCanceledException e) {
			// The files stay: they are whole, and a person may want them.
			project.delete(false, true, null);
			throw e;
		}
	}
}
