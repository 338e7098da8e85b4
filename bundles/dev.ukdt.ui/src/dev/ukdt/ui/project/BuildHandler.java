package dev.ukdt.ui.project;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.resources.IResource;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.ide.IDE;

import dev.ukdt.core.resources.ProjectTrust;
import dev.ukdt.ui.build.BuildConsoles;

/** Builds the project that is meant, after its files were saved, and shows what its tools say. */
public final class BuildHandler extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) {
		SelectedProject.of(event.getApplicationContext()).ifPresent(project -> {
			if (!ProjectTrust.isTrusted(project)) {
				// Builds it, once it is.
				Trust.ask(HandlerUtil.getActiveShell(event), project);
			} else if (IDE.saveAllEditors(new IResource[] { project }, false)) {
				BuildConsoles.show(project);
				BuildJob.build(project).schedule();
			}
		});
		return null;
	}

	@Override
	public void setEnabled(Object context) {
		setBaseEnabled(SelectedProject.of(context).isPresent());
	}
}
