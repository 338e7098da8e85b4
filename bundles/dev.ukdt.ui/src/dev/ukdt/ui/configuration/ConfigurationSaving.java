package dev.ukdt.ui.configuration;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.WorkspaceJob;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;

import dev.ukdt.core.configuration.Configuration;

/** Writes changed configurations into a project's files; their old texts go to the local history. A file that changed meanwhile is left alone. */
final class ConfigurationSaving extends WorkspaceJob {
	private final IProject project;
	private final List<Configuration> configurations;

	ConfigurationSaving(IProject project, List<Configuration> configurations) {
		super("Saving the configuration of " + project.getName());
		this.project = project;
		this.configurations = configurations;
		setRule(project);
	}

	@Override
	public IStatus runInWorkspace(IProgressMonitor monitor) throws CoreException {
		for (var configuration : configurations.stream().filter(Configuration::isChanged).toList()) {
			var file = project.getFile(IPath.fromPath(Path.of(project.getLocationURI()).relativize(configuration.file())));
			file.refreshLocal(IResource.DEPTH_ZERO, monitor);
			try {
				if (!present(file).equals(configuration.original())) {
					return Status.error(file.getFullPath() + " was changed meanwhile and is left as it is: open the configuration once more");
				}
			} catch (IOException e) {
				return Status.error(file.getFullPath() + " cannot be read: " + e.getMessage(), e);
			}
			write(file, configuration.text().getBytes(StandardCharsets.UTF_8), monitor);
		}
		return Status.OK_STATUS;
	}

	private static String present(IFile file) throws CoreException, IOException {
		if (!file.exists()) {
			return "";
		}
		try (var in = file.getContents()) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	private static void write(IFile file, byte[] text, IProgressMonitor monitor) throws CoreException {
		if (file.exists()) {
			file.setContents(new ByteArrayInputStream(text), IResource.KEEP_HISTORY, monitor);
		} else {
			file.create(new ByteArrayInputStream(text), false, monitor);
		}
	}
}
