package dev.ukdt.debug.ui.command;

import java.util.Optional;

import org.eclipse.core.expressions.PropertyTester;
import org.eclipse.core.runtime.IAdaptable;

import dev.ukdt.debug.model.UnikernelDebugTarget;
import dev.ukdt.debug.ui.Selected;

/** What menus and buttons ask of the element that is selected in the Debug view. */
public final class TargetTester extends PropertyTester {
	@Override
	public boolean test(Object receiver, String property, Object[] arguments, Object expected) {
		var target = receiver instanceof IAdaptable context ? Selected.target(context) : Optional.<UnikernelDebugTarget>empty();
		return switch (property) {
		case "guest" -> target.filter(one -> !one.isTerminated()).isPresent();
		case "suspended" -> target.filter(UnikernelDebugTarget::canResume).isPresent();
		case "live" -> target.filter(UnikernelDebugTarget::isLive).isPresent();
		default -> false;
		};
	}
}
