package dev.ukdt.ui.project;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;

import dev.ukdt.core.descriptor.DescriptorException;
import dev.ukdt.core.family.Families;
import dev.ukdt.core.project.UnikernelProject;

/** Goes on to the next architecture of the project that is meant; the button's arrow offers all of them. */
public final class ArchitectureHandler extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) {
		SelectedProject.of(event.getApplicationContext()).ifPresent(project -> new DescriptorChange(project, ArchitectureHandler::next).schedule());
		return null;
	}

	private static UnikernelProject next(UnikernelProject before) {
		var all = Families.installed().find(before.family()).orElseThrow(() -> new DescriptorException("the family '" + before.family() + "' is not installed"))
				.architectures();
		return before.withArchitecture(all.get((all.indexOf(before.architecture()) + 1) % all.size()));
	}

	@Override
	public void setEnabled(Object context) {
		setBaseEnabled(SelectedProject.of(context).isPresent());
	}
}
