package dev.ukdt.debug.ui.variables;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.ui.handlers.HandlerUtil;

import dev.ukdt.debug.model.ViewAs;
import dev.ukdt.debug.ui.Background;

/** Shows a variable as another type, where it is. */
public final class CastHandler extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) {
		SelectedVariable.first(event).ifPresent(variable -> {
			var dialog = new InputDialog(HandlerUtil.getActiveShell(event), "Show as Type", "Type, such as struct list * or unsigned char[16]:", "",
					type -> type.isBlank() ? "Name a type." : null);
			if (dialog.open() == Window.OK) {
				Background.run("Show as type", monitor -> variable.viewAs(new ViewAs.Type(dialog.getValue().strip())));
			}
		});
		return null;
	}
}
