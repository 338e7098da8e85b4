package dev.ukdt.debug.ui.memory;

import java.util.Locale;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.debug.core.model.IMemoryBlockExtension;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.window.Window;
import org.eclipse.ui.handlers.HandlerUtil;

import dev.ukdt.debug.ui.Background;
import dev.ukdt.debug.ui.Selected;

/** Does with the guest's memory what the command says. */
public final class MemoryHandler extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) {
		var work = MemoryWork.valueOf(event.getParameter("dev.ukdt.debug.ui.memory.work").toUpperCase(Locale.ROOT));
		var shell = HandlerUtil.getActiveShell(event);
		Selected.target().ifPresent(target -> {
			var dialog = new MemoryDialog(shell, work, start(event));
			if (dialog.open() != Window.OK) {
				return;
			}
			var frame = Selected.frame().orElse(null);
			Background.run(work.title(), monitor -> {
				var said = work.run(target, frame, dialog.request());
				if (!said.isEmpty()) {
					Background.later(shell, () -> MessageDialog.openInformation(shell, work.title(), said));
				}
			});
		});
		return null;
	}

	/** The address of the memory block that is selected in the Memory view. */
	private static String start(ExecutionEvent event) {
		var block = HandlerUtil.getCurrentSelection(event) instanceof IStructuredSelection selection
				? Adapters.adapt(selection.getFirstElement(), IMemoryBlockExtension.class) : null;
		return block == null ? "" : block.getExpression();
	}
}
