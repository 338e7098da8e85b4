package dev.ukdt.ui.project;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.statushandlers.StatusManager;

import dev.ukdt.core.resources.ProjectTrust;

/** Asks a person whether a project may run its own commands. In the UI thread. */
public final class Trust {
	private Trust() {
	}

	/** Asks when the project is not trusted yet. True when it is, or has become so; it is then built. */
	public static boolean ask(Shell shell, IProject project) {
		if (ProjectTrust.isTrusted(project)) {
			return true;
		}
		var question = "Building, running and debugging the project '" + project.getName() + "' runs commands that its own files name, with your rights: "
				+ "its Makefile or build script, and scripts for the debugger.\n\nTrust it only if you know where it comes from. Trust this project?";
		var yes = MessageDialog.open(MessageDialog.WARNING, shell, "Trust Project", question, 0, "Trust", "Cancel") == 0;
		return yes && trust(project);
	}

	private static boolean trust(IProject project) {
		try {
			ProjectTrust.trust(project);
			BuildJob.build(project).schedule();
			return true;
		} catch (CoreException e) {
			StatusManager.getManager().handle(e.getStatus(), StatusManager.SHOW);
			return false;
		}
	}
}
