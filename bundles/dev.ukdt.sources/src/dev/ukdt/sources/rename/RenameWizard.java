package dev.ukdt.sources.rename;

import java.lang.reflect.InvocationTargetException;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.IWizardPage;
import org.eclipse.ltk.ui.refactoring.RefactoringWizard;
import org.eclipse.ltk.ui.refactoring.UserInputWizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

import dev.ukdt.sources.UiThread;

/** Asks for the new name and shows what would change. */
public final class RenameWizard extends RefactoringWizard {
	private final RenameRefactoring refactoring;

	public RenameWizard(RenameRefactoring refactoring) {
		super(refactoring, DIALOG_BASED_USER_INTERFACE | PREVIEW_EXPAND_FIRST_NODE);
		this.refactoring = refactoring;
		setDefaultPageTitle(refactoring.getName());
		// A server may take its time: whoever does not want to wait cancels.
		setNeedsProgressMonitor(true);
	}

	@Override
	protected void addUserInputPages() {
		addPage(new NamePage(refactoring));
	}

	private static final class NamePage extends UserInputWizardPage {
		private final RenameRefactoring refactoring;

		private NamePage(RenameRefactoring refactoring) {
			super("name");
			this.refactoring = refactoring;
		}

		@Override
		public void createControl(Composite parent) {
			var page = new Composite(parent, SWT.NONE);
			GridLayoutFactory.swtDefaults().numColumns(2).applyTo(page);
			new Label(page, SWT.NONE).setText("New name:");
			var name = new Text(page, SWT.BORDER);
			name.setText(refactoring.oldName());
			name.selectAll();
			GridDataFactory.fillDefaults().grab(true, false).hint(260, SWT.DEFAULT).applyTo(name);
			name.addModifyListener(event -> {
				refactoring.setNewName(name.getText());
				setPageComplete(!name.getText().isBlank() && !name.getText().equals(refactoring.oldName()));
			});
			setPageComplete(false);
			setControl(page);
		}

		@Override
		public IWizardPage getNextPage() {
			refactoring.forgetFailure();
			return super.getNextPage();
		}

		/** The answer is awaited here, where it can be cancelled: the change itself cannot. */
		@Override
		protected boolean performFinish() {
			refactoring.forgetFailure();
			try {
				getContainer().run(true, true, refactoring::ask);
				return super.performFinish();
			} catch (InterruptedException e) {
				return false;
			} catch (InvocationTargetException e) {
				UiThread.log(e.getCause());
				return false;
			}
		}
	}
}
