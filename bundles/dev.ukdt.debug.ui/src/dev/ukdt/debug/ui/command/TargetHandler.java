package dev.ukdt.debug.ui.command;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;

import dev.ukdt.debug.model.UnikernelDebugTarget;
import dev.ukdt.debug.ui.Selected;

/** A command on the guest that is selected in the Debug view. */
abstract class TargetHandler extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		var target = Selected.target();
		if (target.isPresent()) {
			execute(event, target.get());
		}
		return null;
	}

	/** Does it, in the UI thread, without waiting for the guest. */
	abstract void execute(ExecutionEvent event, UnikernelDebugTarget target) throws ExecutionException;
}
