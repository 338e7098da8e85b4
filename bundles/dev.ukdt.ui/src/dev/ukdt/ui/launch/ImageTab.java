package dev.ukdt.ui.launch;

import java.util.stream.Stream;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.dialogs.ElementListSelectionDialog;
import org.eclipse.ui.model.WorkbenchLabelProvider;

import dev.ukdt.machine.launch.LaunchAttributes;
import dev.ukdt.ui.Icon;
import dev.ukdt.ui.project.SelectedProject;

/** What is run: a project's image, or a file without a project. */
final class ImageTab extends FieldTab {
	/** The debugger's attribute; absent when it starts a guest. */
	private static final String WHAT_IS_DEBUGGED = "dev.ukdt.debug.what";

	ImageTab() {
		super("dev.ukdt.ui.imageTab", "Image", Icon.UNIKERNEL);
	}

	@Override
	protected void create(Fields rows, Composite tab) {
		rows.textWithButton("&Project:", LaunchAttributes.PROJECT, "none: an image without a project", "Browse...", text -> () -> chooseProject(text), Checks::project);
		rows.check("Build the project &first", LaunchAttributes.BUILD, true);
		rows.file("&Image:", LaunchAttributes.IMAGE, "what the project's build makes", SWT.OPEN, Checks::file);
		rows.lines("&Symbols:", LaunchAttributes.SYMBOLS, "Files with the symbols, one a line; none means those of the project, or the image itself.", Checks::file);
		rows.file("Dire&ctory:", LaunchAttributes.DIRECTORY, "the project's", SWT.OPEN, Checks::file);
	}

	private void chooseProject(Text text) {
		var dialog = new ElementListSelectionDialog(getShell(), new WorkbenchLabelProvider());
		dialog.setTitle("Unikernel Project");
		dialog.setMessage("Choose the project whose image is run.");
		dialog.setElements(Stream.of(ResourcesPlugin.getWorkspace().getRoot().getProjects()).filter(SelectedProject::isUnikernel).toArray());
		if (dialog.open() == Window.OK) {
			text.setText(((IProject) dialog.getFirstResult()).getName());
		}
	}

	@Override
	public void setDefaults(ILaunchConfigurationWorkingCopy configuration) {
		SelectedProject.current().ifPresent(project -> {
			configuration.setAttribute(LaunchAttributes.PROJECT, project.getName());
			configuration.rename(DebugPlugin.getDefault().getLaunchManager().generateLaunchConfigurationName(project.getName()));
		});
	}

	@Override
	public boolean isValid(ILaunchConfiguration configuration) {
		if (!super.isValid(configuration)) {
			return false;
		}
		try {
			if (!configuration.getAttribute(WHAT_IS_DEBUGGED, "").isEmpty()) {
				return true; // a guest that runs already, or what one left
			}
			var something = !configuration.getAttribute(LaunchAttributes.PROJECT, "").isBlank() || !configuration.getAttribute(LaunchAttributes.IMAGE, "").isBlank();
			setErrorMessage(something ? null : "Choose a project, or an image.");
			return something;
		} catch (CoreException e) {
			setErrorMessage(e.getMessage());
			return false;
		}
	}
}
