package dev.ukdt.debug.ui.command;

import org.eclipse.core.commands.ExecutionEvent;

import dev.ukdt.debug.model.UnikernelDebugTarget;
import dev.ukdt.debug.ui.console.DebugConsoles;

/** Opens GDB's own command line. */
public final class GdbConsoleHandler extends TargetHandler {
	@Override
	void execute(ExecutionEvent event, UnikernelDebugTarget target) {
		DebugConsoles.showGdb(target);
	}
}
