package dev.ukdt.debug.ui.command;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

import dev.ukdt.debug.session.SymbolFile;
import dev.ukdt.debug.ui.CheckedDialog;

/** Asks for a file with symbols and by how much it was moved in memory. */
final class AddSymbolsDialog extends CheckedDialog {
	private Text file;
	private Text offset;
	private SymbolFile chosen;

	AddSymbolsDialog(Shell parent) {
		super(parent, "Add Symbols", "Breakpoints that wait for these symbols find their places.", "debug_modules");
	}

	/** What was chosen; null unless it was confirmed. */
	SymbolFile chosen() {
		return chosen;
	}

	@Override
	protected void fill(Composite area) {
		file = file(area, "&File:", "an ELF file, or its separate .debug file", SWT.OPEN);
		offset = text(area, "&Moved by:", "from where the file has it, such as 0x200000 or -0x1000");
		offset.setText("0x0");
	}

	@Override
	protected String problem() {
		if (!isComplete()) {
			return "";
		}
		if (!isReadable(file.getText().strip())) {
			return "Choose a file that is there.";
		}
		return offset.getText().strip().matches("-?0[xX]\\p{XDigit}{1,16}") ? "" : "How far it was moved is hexadecimal, such as 0x200000.";
	}

	@Override
	protected boolean isComplete() {
		return !file.getText().isBlank();
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
}
