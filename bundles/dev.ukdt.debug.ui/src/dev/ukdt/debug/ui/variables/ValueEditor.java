package dev.ukdt.debug.ui.variables;

import org.eclipse.debug.core.model.IVariable;
import org.eclipse.debug.ui.actions.IVariableValueEditor;
import org.eclipse.swt.widgets.Shell;

import dev.ukdt.debug.ui.Background;

/** Writes values of variables and registers without holding up the window until the guest has them. */
public final class ValueEditor implements IVariableValueEditor {
	/** Eclipse's own dialog is good enough. */
	@Override
	public boolean editVariable(IVariable variable, Shell shell) {
		return false;
	}

	@Override
	public boolean saveVariable(IVariable variable, String expression, Shell shell) {
		Background.run("Change value", monitor -> variable.setValue(expression));
		return true;
	}
}
