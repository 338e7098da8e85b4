package dev.ukdt.debug.ui.command;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

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

import dev.ukdt.debug.session.SymbolFile;

/** Asks for a file with symbols and by how much it was moved in memory. */
final class AddSymbolsDialog extends TitleAreaDialog {
	private static final String TITLE = "Add Symbols";

	private Text file;
	private Text offset;
	private SymbolFile chosen;

	AddSymbolsDialog(Shell parent) {
		super(parent);
	}

	/** What was chosen; null unless it was confirmed. */
	SymbolFile chosen() {
		return chosen;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(TITLE);
		PlatformUI.getWorkbench().getHelpSystem().setHelp(shell, "dev.ukdt.help.debug_modules");
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		setTitle(TITLE);
		setMessage("Breakpoints that wait for these symbols find their places.");
		var area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(3).margins(10, 10).applyTo(area);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
		file = text(area, "&File:", "an ELF file, or its separate .debug file", 1);
		var browse = new Button(area, SWT.PUSH);
		browse.setText("B&rowse...");
		browse.addListener(SWT.Selection, event -> browse());
		offset = text(area, "&Moved by:", "from where the file has it, such as 0x200000 or -0x1000", 2);
		offset.setText("0x0");
		return area;
	}

	private void browse() {
		var path = new FileDialog(getShell(), SWT.OPEN).open();
		if (path != null) {
			file.setText(path);
		}
	}

	private Text text(Composite area, String label, String hint, int columns) {
		new Label(area, SWT.NONE).setText(label);
		var text = new Text(area, SWT.BORDER);
		text.setMessage(hint);
		text.addModifyListener(event -> check());
		GridDataFactory.fillDefaults().grab(true, false).hint(360, SWT.DEFAULT).span(columns, 1).applyTo(text);
		return text;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		super.createButtonsForButtonBar(parent);
		check();
	}

	private void check() {
		var ok = getButton(IDialogConstants.OK_ID);
		if (ok != null) {
			var problem = problem();
			setErrorMessage(problem.isEmpty() || file.getText().isBlank() ? null : problem);
			ok.setEnabled(problem.isEmpty());
		}
	}

	private String problem() {
		if (!isReadable(file.getText().strip())) {
			return "Choose a file that is there.";
		}
		return offset.getText().strip().matches("-?0[xX]\\p{XDigit}{1,16}") ? "" : "How far it was moved is hexadecimal, such as 0x200000.";
	}

	private static boolean isReadable(String text) {
		try {
			return Files.isRegularFile(Path.of(text)) && Files.isReadable(Path.of(text));
		} catch (InvalidPathException e) {
			return false;
		}
	}

	@Override
	protected void okPressed() {
		var text = offset.getText().strip();
		var value = Long.parseUnsignedLong(text.replaceFirst("^-?0[xX]", ""), 16);
		chosen = new SymbolFile(Path.of(file.getText().strip()), text.startsWith("-") ? -value : value);
		super.okPressed();
	}

	@Override
	protected boolean isResizable() {
		return true;
	}
}
