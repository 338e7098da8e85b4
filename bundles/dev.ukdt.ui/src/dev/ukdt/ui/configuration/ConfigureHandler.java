package dev.ukdt.ui.configuration;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;

import dev.ukdt.ui.project.SelectedProject;

/** Shows what can be set of the selected project. */
public final class ConfigureHandler extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) {
		SelectedProject.of(event.getApplicationContext())
				.ifPresent(project -> new ConfigurationReading(project, HandlerUtil.getActiveShell(event)).schedule());
		return null;
	}

	@Override
	public void setEnabled(Object context) {
		setBaseEnabled(SelectedProject.of(context).isPresent());
	}
}
