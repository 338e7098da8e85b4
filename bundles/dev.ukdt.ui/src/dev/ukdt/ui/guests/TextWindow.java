package dev.ukdt.ui.guests;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** A window with a text to read, from which a person can copy. */
final class TextWindow extends Dialog {
	private final String title;
	private final String text;

	private TextWindow(Shell parent, String title, String text) {
		super(parent);
		this.title = title;
		this.text = text;
		setShellStyle(SWT.CLOSE | SWT.RESIZE | SWT.TITLE);
		setBlockOnOpen(false);
	}

	static void open(Shell parent, String title, String text) {
		new TextWindow(parent, title, text).open();
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(title);
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		var area = (Composite) super.createDialogArea(parent);
		var field = new Text(area, SWT.MULTI | SWT.READ_ONLY | SWT.H_SCROLL | SWT.V_SCROLL | SWT.BORDER);
		field.setFont(JFaceResources.getTextFont());
		field.setText(text);
		GridDataFactory.fillDefaults().grab(true, true).hint(620, 420).applyTo(field);
		return area;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, IDialogConstants.CLOSE_LABEL, true);
	}
}
