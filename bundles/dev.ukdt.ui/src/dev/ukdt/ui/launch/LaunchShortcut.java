package dev.ukdt.ui.launch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.ui.DebugUITools;
import org.eclipse.debug.ui.ILaunchShortcut2;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.dialogs.ElementListSelectionDialog;
import org.eclipse.ui.statushandlers.StatusManager;

import dev.ukdt.machine.launch.LaunchAttributes;
import dev.ukdt.ui.project.SelectedProject;
import dev.ukdt.ui.project.Trust;

/** Run As and Debug As &gt; Unikernel: uses the project's launch configuration, and makes one when there is none. */
public final class LaunchShortcut implements ILaunchShortcut2 {
	@Override
	public void launch(ISelection selection, String mode) {
		project(selection).ifPresent(project -> launch(project, mode));
	}

	@Override
	public void launch(IEditorPart editor, String mode) {
		SelectedProject.ofElement(editor.getEditorInput()).ifPresent(project -> launch(project, mode));
	}

	private static Optional<IProject> project(ISelection selection) {
		return selection instanceof IStructuredSelection structured ? SelectedProject.ofElement(structured.getFirstElement()) : Optional.empty();
	}

	private static void launch(IProject project, String mode) {
		try {
			if (Trust.ask(shell(), project)) {
				var known = configurations(project);
				if (known.size() > 1) {
					choose(known).ifPresent(configuration -> DebugUITools.launch(configuration, mode));
				} else {
					DebugUITools.launch(known.isEmpty() ? make(project) : known.getFirst(), mode);
				}
			}
		} catch (CoreException e) {
			StatusManager.getManager().handle(e.getStatus(), StatusManager.SHOW);
		}
	}

	private static List<ILaunchConfiguration> configurations(IProject project) throws CoreException {
		var manager = DebugPlugin.getDefault().getLaunchManager();
		var found = new ArrayList<ILaunchConfiguration>();
		for (var configuration : manager.getLaunchConfigurations(manager.getLaunchConfigurationType(LaunchAttributes.TYPE))) {
			if (configuration.getAttribute(LaunchAttributes.PROJECT, "").equals(project.getName())) {
				found.add(configuration);
			}
		}
		return found;
	}

	private static ILaunchConfiguration make(IProject project) throws CoreException {
		var manager = DebugPlugin.getDefault().getLaunchManager();
		var name = manager.generateLaunchConfigurationName(project.getName());
		var configuration = manager.getLaunchConfigurationType(LaunchAttributes.TYPE).newInstance(null, name);
		configuration.setAttribute(LaunchAttributes.PROJECT, project.getName());
		configuration.setMappedResources(new IResource[] { project });
		return configuration.doSave();
	}

	private static Optional<ILaunchConfiguration> choose(List<ILaunchConfiguration> known) {
		var labels = DebugUITools.newDebugModelPresentation();
		try {
			var dialog = new ElementListSelectionDialog(shell(), labels);
			dialog.setTitle("Unikernel");
			dialog.setMessage("The project has several launch configurations. Choose one.");
			dialog.setElements(known.toArray());
			return dialog.open() == Window.OK ? Optional.of((ILaunchConfiguration) dialog.getFirstResult()) : Optional.empty();
		} finally {
			labels.dispose();
		}
	}

	private static Shell shell() {
		return PlatformUI.getWorkbench().getActiveWorkbenchWindow().getShell();
	}

	@Override
	public ILaunchConfiguration[] getLaunchConfigurations(ISelection selection) {
		return known(project(selection));
	}

	@Override
	public ILaunchConfiguration[] getLaunchConfigurations(IEditorPart editor) {
		return known(SelectedProject.ofElement(editor.getEditorInput()));
	}

	/** Empty, not null: a project without a configuration is launched by this shortcut. */
	private static ILaunchConfiguration[] known(Optional<IProject> project) {
		try {
			return project.isEmpty() ? null : configurations(project.get()).toArray(ILaunchConfiguration[]::new);
		} catch (CoreException e) {
			return null;
		}
	}

	@Override
	public IResource getLaunchableResource(ISelection selection) {
		return project(selection).orElse(null);
	}

	@Override
	public IResource getLaunchableResource(IEditorPart editor) {
		return SelectedProject.ofElement(editor.getEditorInput()).orElse(null);
	}
}
