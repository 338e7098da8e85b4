package dev.ukdt.ui.guests;

import java.util.Arrays;
import java.util.Set;

import org.eclipse.core.expressions.PropertyTester;
import org.eclipse.debug.core.DebugPlugin;

import dev.ukdt.debug.model.UnikernelDebugTarget;
import dev.ukdt.machine.GuestControl.Action;

/** Whether something can be done with a guest; for the expressions of commands. */
public final class GuestTester extends PropertyTester {
	/** GDB would go on believing what is no longer so: a guest that is debugged is suspended, resumed and reset in the Debug view. */
	private static final Set<Action> BEHIND_THE_DEBUGGER = Set.of(Action.PAUSE, Action.RESUME, Action.RESET);

	@Override
	public boolean test(Object receiver, String property, Object[] arguments, Object expected) {
		var row = (GuestRow) receiver;
		return switch (property) {
		case "can" -> {
			var action = action(String.valueOf(expected));
			yield row.can(action) && !(isDebugged(row) && BEHIND_THE_DEBUGGER.contains(action));
		}
		case "takable" -> row.guest().canTake();
		case "own" -> row.own().isPresent();
		default -> false;
		};
	}

	private static boolean isDebugged(GuestRow row) {
		return row.own().isPresent() && Arrays.stream(DebugPlugin.getDefault().getLaunchManager().getDebugTargets()).filter(UnikernelDebugTarget.class::isInstance)
				.map(UnikernelDebugTarget.class::cast).anyMatch(target -> target.isLive() && target.guest().equals(row.own()));
	}

	private static Action action(String id) {
		for (var action : Action.values()) {
			if (action.id().equals(id)) {
				return action;
			}
		}
		throw new IllegalArgumentException(id);
	}
}
