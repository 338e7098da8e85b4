package dev.ukdt.debug.ui.command;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.handlers.HandlerUtil;

import dev.ukdt.debug.model.UnikernelDebugTarget;

/** Makes steps go to the next instruction instead of the next line, and back. */
public final class InstructionSteppingHandler extends TargetHandler {
	@Override
	void execute(ExecutionEvent event, UnikernelDebugTarget target) throws ExecutionException {
		target.setInstructionStepping(!HandlerUtil.toggleCommandState(event.getCommand()));
	}
}
