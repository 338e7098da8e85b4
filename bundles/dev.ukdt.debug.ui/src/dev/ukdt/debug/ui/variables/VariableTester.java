package dev.ukdt.debug.ui.variables;

import org.eclipse.core.expressions.PropertyTester;

import dev.ukdt.debug.model.GuestVariable;

/** What menus ask of a variable. */
public final class VariableTester extends PropertyTester {
	@Override
	public boolean test(Object receiver, String property, Object[] arguments, Object expected) {
		return property.equals("viewed") && ((GuestVariable) receiver).isViewed();
	}
}
