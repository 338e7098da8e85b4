package dev.ukdt.ui.project;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.WorkspaceJob;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;

import dev.ukdt.core.descriptor.DescriptorException;
import dev.ukdt.core.project.DescriptorText;
import dev.ukdt.core.project.UnikernelProject;

/** Changes what a project's {@code ukdt.yaml} says, beside the UI thread; the old text goes to the file's local history. */
public final class DescriptorChange extends WorkspaceJob {
	private final IProject project;
	private final UnaryOperator<UnikernelProject> change;

	public DescriptorChange(IProject project, UnaryOperator<UnikernelProject> change) {
		super("Changing the settings of " + project.getName());
		this.project = project;
		this.change = change;
		setRule(project);
	}

	@Override
	public IStatus runInWorkspace(IProgressMonitor monitor) throws CoreException {
		try {
			var file = project.getFile(UnikernelProject.DESCRIPTOR);
			file.refreshLocal(IResource.DEPTH_ZERO, monitor);
			var wanted = change.apply(UnikernelProject.read(Path.of(project.getLocationURI())));
			String text;
			try (var in = file.getContents()) {
				text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
			}
			var changed = DescriptorText.changed(text, wanted);
			if (!changed.equals(text)) {
				file.setContents(new ByteArrayInputStream(changed.getBytes(StandardCharsets.UTF_8)), IResource.KEEP_HISTORY, monitor);
			}
			return Status.OK_STATUS;
		} catch (DescriptorException | IOException e) {
			return Status.error(e.getMessage(), e);
		}
	}
}
