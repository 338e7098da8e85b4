package dev.ukdt.ui.project;

import java.nio.file.Path;
import java.util.stream.Collectors;

import org.eclipse.core.resources.IProject;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.CompoundContributionItem;

import dev.ukdt.core.descriptor.DescriptorException;
import dev.ukdt.core.family.Families;
import dev.ukdt.core.family.Family;
import dev.ukdt.core.project.UnikernelProject;
import dev.ukdt.core.tool.ToolMissing;

/** What the family of the selected project offers beside building it, such as fetching its libraries. Empty for most families. */
public final class FamilyActionsMenu extends CompoundContributionItem {
	@Override
	protected IContributionItem[] getContributionItems() {
		return SelectedProject.current().map(FamilyActionsMenu::items).orElse(new IContributionItem[0]);
	}

	private static IContributionItem[] items(IProject project) {
		try {
			return Families.installed().find(UnikernelProject.read(Path.of(project.getLocationURI())).family()).stream()
					.flatMap(family -> family.actions().stream().map(action -> item(project, family, action))).toArray(IContributionItem[]::new);
		} catch (DescriptorException e) {
			// The build marks what is wrong with the descriptor.
			return new IContributionItem[0];
		}
	}

	private static IContributionItem item(IProject project, Family family, dev.ukdt.core.family.Action offered) {
		var action = new Action(offered.label() + (offered.terminal() ? "..." : "")) {
			@Override
			public void run() {
				var shell = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getShell();
				if (offered.terminal()) {
					tell(shell, project, family, offered);
				} else if (Trust.ask(shell, project)) {
					new FamilyActionJob(project, family, offered).schedule();
				}
			}
		};
		action.setToolTipText(offered.help());
		return new ActionContributionItem(action);
	}

	/** A tool that talks to a person needs a terminal, which this window has not. */
	private static void tell(Shell shell, IProject project, Family family, dev.ukdt.core.family.Action offered) {
		try {
			var commands = FamilyActionJob.plan(project, family, offered).steps().stream().map(step -> step.command().toString()).collect(Collectors.joining("\n"));
			var clipboard = new Clipboard(shell.getDisplay());
			clipboard.setContents(new Object[] { commands }, new Transfer[] { TextTransfer.getInstance() });
			clipboard.dispose();
			MessageDialog.openInformation(shell, offered.label(), offered.help() + "\n\nThis tool talks to you in a terminal. In " + project.getLocation()
					+ " type what is now in the clipboard:\n\n" + commands);
		} catch (DescriptorException | ToolMissing e) {
			MessageDialog.openError(shell, offered.label(), e.getMessage());
		}
	}
}
