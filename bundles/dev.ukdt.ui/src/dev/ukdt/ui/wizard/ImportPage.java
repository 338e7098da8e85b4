package dev.ukdt.ui.wizard;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;

import dev.ukdt.core.family.Family;

/** The page of the import wizard: a folder, what it is and why, and whether it may run its own commands. */
final class ImportPage extends WizardPage {
	private final AtomicReference<Path> wanted = new AtomicReference<>();
	private Text folder;
	private Text reasons;
	private Combo family;
	private Combo architecture;
	private Button trust;
	private Found found;

	ImportPage() {
		super("import", "Existing Unikernel Project", null);
		setDescription("Choose the folder of a unikernel's sources. It is looked at, and nothing in it is run.");
		setPageComplete(false);
	}

	@Override
	public void createControl(Composite parent) {
		var page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(3).applyTo(page);
		new Label(page, SWT.NONE).setText("Fo&lder:");
		folder = new Text(page, SWT.BORDER);
		GridDataFactory.fillDefaults().grab(true, false).hint(360, SWT.DEFAULT).applyTo(folder);
		var browse = new Button(page, SWT.PUSH);
		browse.setText("B&rowse...");
		browse.addListener(SWT.Selection, event -> browse());
		new Label(page, SWT.NONE).setText("&Signs:");
		reasons = new Text(page, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.BORDER | SWT.V_SCROLL);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, true).hint(SWT.DEFAULT, 120).applyTo(reasons);
		family = combo(page, "Famil&y:");
		family.addListener(SWT.Selection, event -> showArchitectures());
		architecture = combo(page, "&Architecture:");
		trust = new Button(page, SWT.CHECK);
		trust.setText("I &trust this project: building it may run the commands that its files name");
		GridDataFactory.fillDefaults().span(3, 1).applyTo(trust);
		folder.addModifyListener(event -> look());
		setControl(page);
		PlatformUI.getWorkbench().getHelpSystem().setHelp(page, "dev.ukdt.help.import_project");
	}

	private static Combo combo(Composite page, String label) {
		new Label(page, SWT.NONE).setText(label);
		var combo = new Combo(page, SWT.READ_ONLY | SWT.DROP_DOWN);
		GridDataFactory.fillDefaults().span(2, 1).applyTo(combo);
		return combo;
	}

	private void browse() {
		var dialog = new DirectoryDialog(getShell());
		dialog.setText("Folder of a Unikernel Project");
		dialog.setFilterPath(folder.getText());
		var chosen = dialog.open();
		if (chosen != null) {
			folder.setText(chosen);
		}
	}

	private void look() {
		found = null;
		setPageComplete(false);
		if (folder.getText().isBlank()) {
			setErrorMessage(null);
			return;
		}
		try {
			var directory = Path.of(folder.getText()).toAbsolutePath().normalize();
			wanted.set(directory);
			var display = folder.getDisplay();
			Job.create("Looking at " + directory, (ICoreRunnable) monitor -> {
				var result = Found.in(directory);
				display.asyncExec(() -> show(result));
			}).schedule();
		} catch (InvalidPathException e) {
			setErrorMessage("The folder is no path: " + e.getReason());
		}
	}

	private void show(Found result) {
		if (folder.isDisposed() || !result.directory().equals(wanted.get())) {
			return;
		}
		found = result;
		var problem = result.problem().isEmpty() ? ImportProject.problem(result.directory()) : result.problem();
		reasons.setText(String.join("\n", result.reasons()));
		family.setItems(result.families().stream().map(Family::name).toArray(String[]::new));
		family.select(0);
		family.setEnabled(!result.isProject());
		showArchitectures();
		setErrorMessage(problem.isEmpty() ? null : problem);
		setPageComplete(problem.isEmpty());
	}

	private void showArchitectures() {
		architecture.setItems(family() == null ? new String[0] : family().architectures().toArray(String[]::new));
		architecture.select(0);
		architecture.setEnabled(found != null && !found.isProject() && architecture.getItemCount() > 1);
		architecture.getParent().layout();
	}

	private Family family() {
		return found == null || family.getSelectionIndex() < 0 ? null : found.families().get(family.getSelectionIndex());
	}

	/** What to do; only when the page is complete. */
	ImportProject operation() {
		return new ImportProject(found.directory(), family(), architecture.getText(), trust.getSelection());
	}
}
