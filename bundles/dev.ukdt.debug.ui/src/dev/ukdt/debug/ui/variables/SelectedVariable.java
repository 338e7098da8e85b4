package dev.ukdt.debug.ui.variables;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;

import dev.ukdt.debug.model.GuestVariable;
import dev.ukdt.debug.ui.Background;
import dev.ukdt.debug.ui.Selected;

/** The variables that a command works on. */
final class SelectedVariable {
	private static final String EXPRESSIONS = "org.eclipse.debug.ui.ExpressionView";

	private SelectedVariable() {
	}

	static List<GuestVariable> all(ISelection selection) {
		return selection instanceof IStructuredSelection structured
				? structured.stream().filter(GuestVariable.class::isInstance).map(GuestVariable.class::cast).toList() : List.of();
	}

	static Optional<GuestVariable> first(ExecutionEvent event) {
		return all(HandlerUtil.getCurrentSelection(event)).stream().findFirst();
	}

	/** Adds an expression for good and shows it. Any thread. */
	static void watch(IWorkbenchPage page, String expression) {
		page.getWorkbenchWindow().getShell().getDisplay().asyncExec(() -> {
			var manager = DebugPlugin.getDefault().getExpressionManager();
			var added = manager.newWatchExpression(expression);
			manager.addExpression(added);
			added.setExpressionContext(Selected.frame().orElse(null));
			try {
				page.showView(EXPRESSIONS, null, IWorkbenchPage.VIEW_VISIBLE);
			} catch (PartInitException e) {
				Background.show(e);
			}
		});
	}
}
