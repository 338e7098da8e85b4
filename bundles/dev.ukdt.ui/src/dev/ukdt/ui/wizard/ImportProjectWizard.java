package dev.ukdt.ui.wizard;

import java.lang.reflect.InvocationTargetException;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.IImportWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.wizards.newresource.BasicNewResourceWizard;

import dev.ukdt.ui.Icon;

/** File &gt; Import &gt; Existing Unikernel Project. */
public final class ImportProjectWizard extends Wizard implements IImportWizard {
	private final ImportPage page = new ImportPage();
	private IWorkbench workbench;

	@Override
	public void init(IWorkbench bench, IStructuredSelection selection) {
		workbench = bench;
		setWindowTitle("Import Unikernel Project");
		setDefaultPageImageDescriptor(Icon.WIZARD.descriptor());
		setNeedsProgressMonitor(true);
	}

	@Override
	public void addPages() {
		addPage(page);
	}

	@Override
	public boolean performFinish() {
		var operation = page.operation();
		try {
			getContainer().run(true, true, operation);
		} catch (InterruptedException e) {
			return false;
		} catch (InvocationTargetException e) {
			MessageDialog.openError(getShell(), "The Project Cannot Be Imported", e.getCause().getMessage());
			return false;
		}
		BasicNewResourceWizard.selectAndReveal(operation.project(), workbench.getActiveWorkbenchWindow());
		return true;
	}
}
