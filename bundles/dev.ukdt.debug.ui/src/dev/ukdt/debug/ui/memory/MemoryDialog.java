package dev.ukdt.debug.ui.memory;

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

/** Asks where in the guest's memory something is to be done, and with what. */
final class MemoryDialog extends TitleAreaDialog {
	private final MemoryWork work;
	private final String initial;
	private Text start;
	private Text length;
	private Text bytes;
	private Text file;
	private MemoryWork.Request request;

	MemoryDialog(Shell parent, MemoryWork work, String initial) {
		super(parent);
		this.work = work;
		this.initial = initial;
	}

	/** What was asked for; null unless it was confirmed. */
	MemoryWork.Request request() {
		return request;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(work.title());
		PlatformUI.getWorkbench().getHelpSystem().setHelp(shell, "dev.ukdt.help.debug_memory");
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		setTitle(work.title());
		setMessage(work.message());
		var area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(3).margins(10, 10).applyTo(area);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
		start = text(area, "&Address:", "0x100000, any expression, or physical:0x1000");
		start.setText(initial);
		if (work != MemoryWork.IMPORT) {
			length = text(area, "&Length:", "4096, 0x1000, 4K or 1M bytes");
		}
		if (work == MemoryWork.FIND || work == MemoryWork.FILL) {
			bytes = text(area, "&Bytes:", "7f 45 4c 46, or \"text\"");
		} else {
			file = text(area, "&File:", "as it is in memory, byte by byte");
			GridDataFactory.fillDefaults().grab(true, false).hint(320, SWT.DEFAULT).applyTo(file);
			var browse = new Button(area, SWT.PUSH);
			browse.setText("B&rowse...");
			browse.addListener(SWT.Selection, event -> browse());
		}
		return area;
	}

	private void browse() {
		var path = new FileDialog(getShell(), work == MemoryWork.EXPORT ? SWT.SAVE : SWT.OPEN).open();
		if (path != null) {
			file.setText(path);
		}
	}

	private Text text(Composite area, String label, String hint) {
		new Label(area, SWT.NONE).setText(label);
		var text = new Text(area, SWT.BORDER);
		text.setMessage(hint);
		text.addModifyListener(event -> check());
		GridDataFactory.fillDefaults().grab(true, false).hint(320, SWT.DEFAULT).span(2, 1).applyTo(text);
		return text;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		super.createButtonsForButtonBar(parent);
		check();
	}

	private void check() {
		var ok = getButton(IDialogConstants.OK_ID);
		if (ok == null) {
			return;
		}
		var problem = problem();
		setErrorMessage(problem.isEmpty() ? null : problem);
		ok.setEnabled(problem.isEmpty() && isComplete());
	}

	private String problem() {
		if (length != null && !length.getText().isBlank() && MemoryRange.length(length.getText()).isEmpty()) {
			return "A length is a number of bytes such as 4096, 0x1000, 4K or 1M, up to 2 GB.";
		}
		return bytes != null && !bytes.getText().isBlank() && MemoryRange.bytes(bytes.getText()).isEmpty()
				? "Bytes are pairs of hexadecimal digits such as 7f 45 4c 46, or a text in quotes." : "";
	}

	private boolean isComplete() {
		return !start.getText().isBlank() && (length == null || !length.getText().isBlank()) && (bytes == null || !bytes.getText().isBlank())
				&& (file == null || !file.getText().isBlank());
	}

	@Override
	protected void okPressed() {
		request = new MemoryWork.Request(start.getText().strip(), length == null ? 0 : MemoryRange.length(length.getText()).orElseThrow(),
				bytes == null ? new byte[0] : MemoryRange.bytes(bytes.getText()).orElseThrow(), file == null ? "" : file.getText().strip());
		super.okPressed();
	}

	@Override
	protected boolean isResizable() {
		return true;
	}
}
