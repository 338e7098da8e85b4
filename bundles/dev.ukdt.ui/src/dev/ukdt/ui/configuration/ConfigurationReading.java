package dev.ukdt.ui.configuration;

import java.io.IOException;
import java.nio.file.Path;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Shell;

import dev.ukdt.core.build.ProjectConfigurations;
import dev.ukdt.core.descriptor.DescriptorException;
import dev.ukdt.core.family.Families;
import dev.ukdt.core.project.UnikernelProject;
import dev.ukdt.core.resources.WorkspaceTools;

/** Reads what can be set of a project, and then shows it in a dialog. Nothing of the project is run. */
final class ConfigurationReading extends Job {
	private final IProject project;
	private final Shell shell;

	ConfigurationReading(IProject project, Shell shell) {
		super("Reading the configuration of " + project.getName());
		this.project = project;
		this.shell = shell;
		setUser(true);
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		try {
			var described = UnikernelProject.read(Path.of(project.getLocationURI()));
			var family = Families.installed().find(described.family())
					.orElseThrow(() -> new DescriptorException("the family '" + described.family() + "' is not installed"));
			var configurations = ProjectConfigurations.of(described, family, WorkspaceTools.finder());
			shell.getDisplay().asyncExec(() -> show(configurations));
			return Status.OK_STATUS;
		} catch (DescriptorException | IOException e) {
			return Status.error(e.getMessage(), e);
		}
	}

	private void show(ProjectConfigurations configurations) {
		if (!shell.isDisposed() && new ConfigurationDialog(shell, project.getName(), configurations).open() == ConfigurationDialog.OK) {
			new ConfigurationSaving(project, configurations.configurations()).schedule();
		}
	}
}
