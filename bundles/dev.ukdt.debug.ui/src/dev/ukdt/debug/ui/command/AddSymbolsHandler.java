package dev.ukdt.debug.ui.command;

import java.nio.file.Path;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.handlers.HandlerUtil;

import dev.ukdt.debug.model.UnikernelDebugTarget;
import dev.ukdt.debug.session.SymbolFile;
import dev.ukdt.debug.session.SymbolLoading;
import dev.ukdt.debug.ui.Background;

/** Adds the symbols of one more file to a guest that is being debugged. */
public final class AddSymbolsHandler extends TargetHandler {
	@Override
	void execute(ExecutionEvent event, UnikernelDebugTarget target) {
		var shell = HandlerUtil.getActiveShell(event);
		var files = new FileDialog(shell, SWT.OPEN);
		files.setText("Add Symbols");
		var chosen = files.open();
		if (chosen == null) {
			return;
		}
		var offset = new InputDialog(shell, "Add Symbols", "By how much it was moved in memory from where the file has it:", "0x0",
				text -> text.matches("-?0[xX]\\p{XDigit}{1,16}") ? null : "Hexadecimal, such as 0x200000.");
		if (offset.open() == Window.OK) {
			var text = offset.getValue();
			var value = Long.parseUnsignedLong(text.replaceFirst("^-?0[xX]", ""), 16);
			Background.watch(new SymbolLoading(target.session()).add(new SymbolFile(Path.of(chosen), text.startsWith("-") ? -value : value)));
		}
	}
}
