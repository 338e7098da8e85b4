package dev.ukdt.debug.ui.variables;

import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.ui.IDebugUIConstants;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;

import dev.ukdt.debug.ui.Background;
import dev.ukdt.debug.ui.Selected;

/** The expressions that a person keeps in the Expressions view. */
public final class WatchedExpressions {
	private WatchedExpressions() {
	}

	/** Adds an expression for good and shows it. Any thread. */
	public static void add(IWorkbenchPage page, String expression) {
		page.getWorkbenchWindow().getShell().getDisplay().asyncExec(() -> {
			var manager = DebugPlugin.getDefault().getExpressionManager();
			var added = manager.newWatchExpression(expression);
			manager.addExpression(added);
			added.setExpressionContext(Selected.frame().orElse(null));
			try {
				page.showView(IDebugUIConstants.ID_EXPRESSION_VIEW);
			} catch (PartInitException e) {
				Background.show(e);
			}
		});
	}
}
