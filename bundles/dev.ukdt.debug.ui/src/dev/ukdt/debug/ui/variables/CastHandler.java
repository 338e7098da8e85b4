package dev.ukdt.debug.ui.variables;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.ui.handlers.HandlerUtil;

import dev.ukdt.debug.ui.Background;

/** Shows a variable as another type, in the Expressions view. */
public final class CastHandler extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) {
		SelectedVariable.first(event).ifPresent(variable -> {
			var dialog = new InputDialog(HandlerUtil.getActiveShell(event), "Show as Type", "Type, such as struct list * or unsigned char[16]:", "",
					type -> type.isBlank() ? "Name a type." : null);
			if (dialog.open() == Window.OK) {
				var page = HandlerUtil.getActiveWorkbenchWindow(event).getActivePage();
				var type = dialog.getValue().strip();
				Background.watch(variable.pathExpression().thenAccept(path -> WatchedExpressions.add(page, expression(path, type))));
			}
		});
		return null;
	}

	/** C casts to no array: the memory is taken for one. */
	private static String expression(String path, String type) {
		var array = type.indexOf('[');
		return array < 0 ? "(" + type + ") (" + path + ")" : "*(" + type.substring(0, array) + "(*)" + type.substring(array) + ") &(" + path + ")";
	}
}
