package dev.ukdt.ui.project;

import java.nio.file.Path;

import org.eclipse.core.resources.IProject;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.ui.actions.CompoundContributionItem;

import dev.ukdt.core.descriptor.DescriptorException;
import dev.ukdt.core.family.Families;
import dev.ukdt.core.family.Family;
import dev.ukdt.core.project.UnikernelProject;

/** The architectures that the current project can be built for, the chosen one marked. Choosing another builds for that. */
public final class ArchitectureMenu extends CompoundContributionItem {
	@Override
	protected IContributionItem[] getContributionItems() {
		return SelectedProject.current().map(ArchitectureMenu::items).orElseGet(() -> new IContributionItem[] { note("Select a unikernel project first") });
	}

	private static IContributionItem[] items(IProject project) {
		try {
			var described = UnikernelProject.read(Path.of(project.getLocationURI()));
			return Families.installed().find(described.family()).map(family -> items(project, described, family))
					.orElseGet(() -> new IContributionItem[] { note("The family '" + described.family() + "' is not installed") });
		} catch (DescriptorException e) {
			return new IContributionItem[] { note(e.getMessage()) };
		}
	}

	private static IContributionItem[] items(IProject project, UnikernelProject described, Family family) {
		return family.architectures().stream().map(architecture -> {
			var action = new Action(project.getName() + " for " + architecture, IAction.AS_RADIO_BUTTON) {
				@Override
				public void run() {
					if (isChecked()) {
						new DescriptorChange(project, before -> before.withArchitecture(architecture)).schedule();
					}
				}
			};
			action.setChecked(architecture.equals(described.architecture()));
			return new ActionContributionItem(action);
		}).toArray(IContributionItem[]::new);
	}

	private static IContributionItem note(String text) {
		var action = new Action(text) {
		};
		action.setEnabled(false);
		return new ActionContributionItem(action);
	}
}
