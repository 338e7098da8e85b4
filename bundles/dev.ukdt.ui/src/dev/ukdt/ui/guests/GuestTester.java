package dev.ukdt.ui.guests;

import org.eclipse.core.expressions.PropertyTester;

import dev.ukdt.machine.GuestControl.Action;

/** Whether something can be done with a guest; for the expressions of commands. */
public final class GuestTester extends PropertyTester {
	@Override
	public boolean test(Object receiver, String property, Object[] arguments, Object expected) {
		var row = (GuestRow) receiver;
		return switch (property) {
		case "can" -> row.can(action(String.valueOf(expected)));
		case "takable" -> row.guest().canTake();
		case "own" -> row.own().isPresent();
		default -> false;
		};
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
