package dev.ukdt.ui.project;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;

import dev.ukdt.core.resources.ProjectTrust;

/** Trust Project: lets a project that came from elsewhere run its own commands. */
public final class TrustHandler extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) {
		SelectedProject.of(event.getApplicationContext()).ifPresent(project -> Trust.ask(HandlerUtil.getActiveShell(event), project));
		return null;
	}

	@Override
	public void setEnabled(Object context) {
		setBaseEnabled(SelectedProject.of(context).filter(project -> !ProjectTrust.isTrusted(project)).isPresent());
	}
}
