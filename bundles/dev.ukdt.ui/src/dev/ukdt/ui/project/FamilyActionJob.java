package dev.ukdt.ui.project;

import java.nio.file.Path;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.WorkspaceJob;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;

import dev.ukdt.core.build.BuildPlan;
import dev.ukdt.core.build.ProjectBuilder;
import dev.ukdt.core.descriptor.DescriptorException;
import dev.ukdt.core.family.Action;
import dev.ukdt.core.family.Family;
import dev.ukdt.core.project.UnikernelProject;
import dev.ukdt.core.resources.MonitorCancellation;
import dev.ukdt.core.resources.WorkspaceTools;
import dev.ukdt.core.tool.ToolMissing;
import dev.ukdt.ui.build.BuildConsoles;

/** Does what a family offers beside building, and shows what its tools say in the project's build console. */
final class FamilyActionJob extends WorkspaceJob {
	private final IProject project;
	private final Family family;
	private final Action action;

	FamilyActionJob(IProject project, Family family, Action action) {
		super(action.label() + ": " + project.getName());
		this.project = project;
		this.family = family;
		this.action = action;
		setRule(project);
		setUser(true);
	}

	/** The exact commands of an action. Looks for tools; blocks on files. */
	static BuildPlan plan(IProject project, Family family, Action action) {
		return BuildPlan.of(UnikernelProject.read(Path.of(project.getLocationURI())), family, action, WorkspaceTools.finder());
	}

	@Override
	public IStatus runInWorkspace(IProgressMonitor monitor) throws CoreException {
		try (var cancel = new MonitorCancellation(monitor::isCanceled)) {
			var plan = plan(project, family, action);
			var consoles = new BuildConsoles();
			BuildConsoles.show(project);
			var result = new ProjectBuilder(plan, consoles.started(project, plan), cancel.cancellation()).build();
			consoles.ended(project, result);
			return result.failure().isEmpty() ? result.cancelled() ? Status.CANCEL_STATUS : Status.OK_STATUS : Status.error(result.failure());
		} catch (DescriptorException | ToolMissing e) {
			return Status.error(e.getMessage(), e);
		} finally {
			project.refreshLocal(IResource.DEPTH_INFINITE, null);
		}
	}

	@Override
	public boolean belongsTo(Object other) {
		return project.equals(other);
	}
}
