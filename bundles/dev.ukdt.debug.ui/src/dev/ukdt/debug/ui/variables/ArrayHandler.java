package dev.ukdt.debug.ui.variables;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.ui.handlers.HandlerUtil;

import dev.ukdt.debug.model.ViewAs;
import dev.ukdt.debug.ui.Background;

/** Shows what a pointer points to, or what begins with a variable, as an array, where it is. */
public final class ArrayHandler extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) {
		SelectedVariable.first(event).ifPresent(variable -> {
			var dialog = new InputDialog(HandlerUtil.getActiveShell(event), "Show as Array", "How many elements of " + variable.getName() + ":", "10",
					text -> text.matches("[1-9]\\d{0,8}") ? null : "A number of elements from 1 on.");
			if (dialog.open() == Window.OK) {
				Background.run("Show as array", monitor -> variable.viewAs(new ViewAs.Array(Integer.parseInt(dialog.getValue()))));
			}
		});
		return null;
	}
}
