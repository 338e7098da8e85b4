package dev.ukdt.ui.project;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;

import dev.ukdt.core.resources.ProjectTrust;
import dev.ukdt.ui.build.BuildConsoles;

/** Takes away what builds of the project left. */
public final class CleanHandler extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) {
		SelectedProject.of(event.getApplicationContext()).ifPresent(project -> {
			BuildConsoles.show(project);
			BuildJob.clean(project).schedule();
		});
		return null;
	}

	@Override
	public void setEnabled(Object context) {
		setBaseEnabled(SelectedProject.of(context).filter(ProjectTrust::isTrusted).isPresent());
	}
}
