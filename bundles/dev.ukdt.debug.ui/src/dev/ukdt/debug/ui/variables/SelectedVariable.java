package dev.ukdt.debug.ui.variables;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.handlers.HandlerUtil;

import dev.ukdt.debug.model.GuestVariable;

/** The variables that a command works on. */
final class SelectedVariable {
	private SelectedVariable() {
	}

	static List<GuestVariable> all(ISelection selection) {
		return selection instanceof IStructuredSelection structured
				? structured.stream().filter(GuestVariable.class::isInstance).map(GuestVariable.class::cast).toList() : List.of();
	}

	static Optional<GuestVariable> first(ExecutionEvent event) {
		return all(HandlerUtil.getCurrentSelection(event)).stream().findFirst();
	}
}
