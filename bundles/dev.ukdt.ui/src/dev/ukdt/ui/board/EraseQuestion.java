package dev.ukdt.ui.board;

import java.util.concurrent.atomic.AtomicBoolean;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.debug.core.IStatusHandler;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;

/** Asks whether what lies on a card may be erased. */
public final class EraseQuestion implements IStatusHandler {
	@Override
	public Object handleStatus(IStatus status, Object source) {
		var agreed = new AtomicBoolean();
		Display.getDefault().syncExec(() -> {
			var window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
			agreed.set(ask(window == null ? null : window.getShell(), status.getMessage()));
		});
		return agreed.get();
	}

	/** In the UI thread. Whoever presses Enter without having read has not agreed. */
	static boolean ask(Shell shell, String warning) {
		var question = warning.substring(0, 1).toUpperCase() + warning.substring(1) + ".\n\nGo on?";
		return new MessageDialog(shell, "Erase", null, question, MessageDialog.WARNING, 1, "&Erase and Write", IDialogConstants.CANCEL_LABEL).open() == 0;
	}
}
