package dev.ukdt.ui.project;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.statushandlers.StatusManager;
import org.eclipse.ui.wizards.newresource.BasicNewResourceWizard;

import dev.ukdt.core.resources.FirstLook;

/** Opens what a new workspace's example proposes to be looked at first. */
public final class FirstLookOpener implements IStartup {
	@Override
	public void earlyStartup() {
		try {
			for (var project : ResourcesPlugin.getWorkspace().getRoot().getProjects()) {
				FirstLook.take(project).ifPresent(file -> PlatformUI.getWorkbench().getDisplay().asyncExec(() -> open(file)));
			}
		} catch (CoreException e) {
			StatusManager.getManager().handle(e.getStatus(), StatusManager.LOG);
		}
	}

	private static void open(IFile file) {
		var window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
		if (window != null) {
			try {
				IDE.openEditor(window.getActivePage(), file);
				BasicNewResourceWizard.selectAndReveal(file, window);
			} catch (CoreException e) {
				StatusManager.getManager().handle(e.getStatus(), StatusManager.LOG);
			}
		}
	}
}
