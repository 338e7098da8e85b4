package dev.ukdt.core.resources;

import org.eclipse.core.resources.ICommand;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.IProjectNature;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;

import java.util.Arrays;
import java.util.stream.Stream;

/** Marks a workspace project as a unikernel and gives it the builder. */
public final class UnikernelNature implements IProjectNature {
	public static final String ID = "dev.ukdt.core.nature";

	private IProject project;

	/** Adds the nature to a project; nothing changes when it has it. Blocks on the workspace. */
	public static void addTo(IProject project, IProgressMonitor monitor) throws CoreException {
		if (!project.hasNature(ID)) {
			var description = project.getDescription();
			description.setNatureIds(Stream.concat(Stream.of(ID), Arrays.stream(description.getNatureIds())).toArray(String[]::new));
			project.setDescription(description, monitor);
		}
	}

	@Override
	public void configure() throws CoreException {
		var description = project.getDescription();
		if (Arrays.stream(description.getBuildSpec()).noneMatch(UnikernelNature::isOurs)) {
			var command = description.newCommand();
			command.setBuilderName(UnikernelBuilder.ID);
			setCommands(description, Stream.concat(Arrays.stream(description.getBuildSpec()), Stream.of(command)));
		}
		ProjectListeners.arrived(project);
	}

	@Override
	public void deconfigure() throws CoreException {
		var description = project.getDescription();
		setCommands(description, Arrays.stream(description.getBuildSpec()).filter(command -> !isOurs(command)));
	}

	private void setCommands(IProjectDescription description, Stream<ICommand> commands) throws CoreException {
		description.setBuildSpec(commands.toArray(ICommand[]::new));
		project.setDescription(description, null);
	}

	private static boolean isOurs(ICommand command) {
		return command.getBuilderName().equals(UnikernelBuilder.ID);
	}

	@Override
	public IProject getProject() {
		return project;
	}

	@Override
	public void setProject(IProject project) {
		this.project = project;
	}
}
