package dev.ukdt.debug.ui;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;

/** Asks for something, tells at each change what is wrong with it, and can be confirmed when nothing is wrong or missing. */
public abstract class CheckedDialog extends TitleAreaDialog {
	/** Of the area, for {@link #text} and {@link #file}: a label, a text, a button. */
	protected static final int COLUMNS = 3;
	private static final int TEXT_WIDTH = 360;

	private final String title;
	private final String message;
	private final String help;

	/** @param help the name of a context of help */
	protected CheckedDialog(Shell parent, String title, String message, String help) {
		super(parent);
		this.title = title;
		this.message = message;
		this.help = help;
	}

	/** Makes what is asked for, in an area of {@link #COLUMNS}. */
	protected abstract void fill(Composite area);

	/** What is wrong with what was entered, in a sentence; empty for nothing. */
	protected abstract String problem();

	/** Whether all that is needed was entered. */
	protected abstract boolean isComplete();

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(title);
		PlatformUI.getWorkbench().getHelpSystem().setHelp(shell, "dev.ukdt.help." + help);
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		setTitle(title);
		setMessage(message);
		var area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(COLUMNS).margins(10, 10).applyTo(area);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
		fill(area);
		return area;
	}

	/** A text that is checked. */
	protected Text text(Composite area, String label, String hint) {
		return text(area, label, hint, COLUMNS - 1);
	}

	/**
	 * The name of a file, with a button to choose it.
	 *
	 * @param style {@link SWT#OPEN} or {@link SWT#SAVE}
	 */
	protected Text file(Composite area, String label, String hint, int style) {
		var file = text(area, label, hint, COLUMNS - 2);
		var browse = new Button(area, SWT.PUSH);
		browse.setText("B&rowse...");
		browse.addListener(SWT.Selection, event -> {
			var path = new FileDialog(getShell(), style).open();
			if (path != null) {
				file.setText(path);
			}
		});
		return file;
	}

	private Text text(Composite area, String label, String hint, int columns) {
		new Label(area, SWT.NONE).setText(label);
		var text = new Text(area, SWT.BORDER);
		text.setMessage(hint);
		text.addModifyListener(event -> check());
		GridDataFactory.fillDefaults().grab(true, false).hint(TEXT_WIDTH, SWT.DEFAULT).span(columns, 1).applyTo(text);
		return text;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		super.createButtonsForButtonBar(parent);
		check();
	}

	/** Something was changed. */
	protected final void check() {
		var ok = getButton(IDialogConstants.OK_ID);
		if (ok != null) {
			var problem = problem();
			setErrorMessage(problem.isEmpty() ? null : problem);
			ok.setEnabled(problem.isEmpty() && isComplete());
		}
	}

	@Override
	protected boolean isResizable() {
		return true;
	}
}
