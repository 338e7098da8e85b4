package dev.ukdt.ui.wizard;

import java.lang.reflect.InvocationTargetException;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.core.runtime.Path;
import org.eclipse.jface.dialogs.DialogSettings;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.IWizardPage;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.statushandlers.StatusManager;
import org.eclipse.ui.wizards.newresource.BasicNewProjectResourceWizard;
import org.eclipse.ui.wizards.newresource.BasicNewResourceWizard;
import org.osgi.framework.FrameworkUtil;

import dev.ukdt.ui.Icon;

/** File &gt; New &gt; Unikernel Project. */
public final class NewProjectWizard extends Wizard implements INewWizard, IExecutableExtension {
	private static final String SECTION = "newProject";

	private IWorkbench workbench;
	private IConfigurationElement element;
	private FamilyPage families;
	private ProjectPage project;
	private Remembered remembered;

	@Override
	public void init(IWorkbench bench, IStructuredSelection selection) {
		workbench = bench;
		setWindowTitle("New Unikernel Project");
		setDefaultPageImageDescriptor(Icon.WIZARD.descriptor());
		setNeedsProgressMonitor(true);
		setDialogSettings(DialogSettings.getOrCreateSection(
				org.eclipse.ui.PlatformUI.getDialogSettingsProvider(FrameworkUtil.getBundle(getClass())).getDialogSettings(), SECTION));
	}

	@Override
	public void setInitializationData(IConfigurationElement config, String propertyName, Object data) {
		element = config;
	}

	@Override
	public void addPages() {
		remembered = new Remembered(getDialogSettings());
		families = new FamilyPage(remembered.family());
		project = new ProjectPage(remembered);
		addPage(families);
		addPage(project);
	}

	@Override
	public IWizardPage getNextPage(IWizardPage page) {
		var next = super.getNextPage(page);
		if (page == families && project.getControl() != null) {
			families.family().ifPresent(project::show);
		}
		return next;
	}

	@Override
	public boolean canFinish() {
		return getContainer().getCurrentPage() == project && project.isPageComplete();
	}

	@Override
	public boolean performFinish() {
		var operation = new NewProject(project.choice());
		try {
			getContainer().run(true, true, operation);
		} catch (InterruptedException e) {
			return false;
		} catch (InvocationTargetException e) {
			MessageDialog.openError(getShell(), "The Project Cannot Be Made", e.getCause().getMessage());
			return false;
		}
		remembered.remember(project.choice());
		BasicNewProjectResourceWizard.updatePerspective(element);
		reveal(operation.project());
		return true;
	}

	private void reveal(IProject made) {
		var window = workbench.getActiveWorkbenchWindow();
		var main = made.getFile(Path.fromPortableString(project.choice().template().main()));
		BasicNewResourceWizard.selectAndReveal(main, window);
		try {
			if (main.exists()) {
				IDE.openEditor(window.getActivePage(), main);
			}
		} catch (PartInitException e) {
			StatusManager.getManager().handle(e.getStatus(), StatusManager.SHOW);
		}
	}
}
