package dev.ukdt.debug.ui.command;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.window.Window;
import org.eclipse.ui.handlers.HandlerUtil;

import dev.ukdt.debug.model.UnikernelDebugTarget;
import dev.ukdt.debug.ui.Background;

/** Adds the symbols of one more file to a guest that is being debugged. */
public final class AddSymbolsHandler extends TargetHandler {
	@Override
	void execute(ExecutionEvent event, UnikernelDebugTarget target) {
		var dialog = new AddSymbolsDialog(HandlerUtil.getActiveShell(event));
		if (dialog.open() == Window.OK) {
			Background.watch(target.session().symbols().add(dialog.chosen()));
		}
	}
}
