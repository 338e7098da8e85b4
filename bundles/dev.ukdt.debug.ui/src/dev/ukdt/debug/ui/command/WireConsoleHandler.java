package dev.ukdt.debug.ui.command;

import org.eclipse.core.commands.ExecutionEvent;

import dev.ukdt.debug.model.UnikernelDebugTarget;
import dev.ukdt.debug.ui.console.DebugConsoles;

/** Opens the console that shows what is said between us and GDB. */
public final class WireConsoleHandler extends TargetHandler {
	@Override
	void execute(ExecutionEvent event, UnikernelDebugTarget target) {
		DebugConsoles.showWire(target.session(), target.getName());
	}
}
