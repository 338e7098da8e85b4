package dev.ukdt.debug.ui.variables;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;

import dev.ukdt.debug.ui.Background;

/** Shows a variable as it was declared again. */
public final class DeclaredHandler extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) {
		SelectedVariable.first(event).ifPresent(variable -> Background.run("Show as declared", monitor -> variable.viewAs(null)));
		return null;
	}
}
