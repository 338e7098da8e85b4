package dev.ukdt.debug.ui.command;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;

import dev.ukdt.debug.model.Vcpu;
import dev.ukdt.debug.ui.Selected;

/** Steps by one instruction, into calls or over them as the command says. */
public final class StepInstructionHandler extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) {
		var over = "over".equals(event.getParameter("dev.ukdt.debug.ui.step.calls"));
		Selected.vcpu().filter(Vcpu::canStepInto).ifPresent(vcpu -> vcpu.stepInstruction(over));
		return null;
	}
}
