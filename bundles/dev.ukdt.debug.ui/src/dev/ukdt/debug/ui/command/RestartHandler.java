package dev.ukdt.debug.ui.command;

import org.eclipse.core.commands.ExecutionEvent;

import dev.ukdt.debug.model.UnikernelDebugTarget;
import dev.ukdt.debug.ui.Background;

/** Builds the image anew and starts the guest with it; breakpoints and views stay. */
public final class RestartHandler extends TargetHandler {
	@Override
	void execute(ExecutionEvent event, UnikernelDebugTarget target) {
		if (target.canRestart()) {
			Background.run("Restarting " + target.getName(), monitor -> target.restart());
		}
	}
}
