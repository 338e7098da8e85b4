package dev.ukdt.debug.ui.variables;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;

import dev.ukdt.debug.ui.Background;

/** Keeps a variable, as it is shown, in the Expressions view. */
public final class WatchExpressionHandler extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) {
		var page = HandlerUtil.getActiveWorkbenchWindow(event).getActivePage();
		SelectedVariable.first(event).ifPresent(variable -> Background.watch(variable.pathExpression().thenAccept(path -> WatchedExpressions.add(page, path))));
		return null;
	}
}
