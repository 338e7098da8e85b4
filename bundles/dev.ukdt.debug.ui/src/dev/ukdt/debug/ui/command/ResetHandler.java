package dev.ukdt.debug.ui.command;

import org.eclipse.core.commands.ExecutionEvent;

import dev.ukdt.debug.model.UnikernelDebugTarget;
import dev.ukdt.debug.ui.Background;

/** Resets the guest's machine; breakpoints and views stay. */
public final class ResetHandler extends TargetHandler {
	@Override
	void execute(ExecutionEvent event, UnikernelDebugTarget target) {
		if (target.canReset()) {
			Background.watch(target.reset());
		}
	}
}
