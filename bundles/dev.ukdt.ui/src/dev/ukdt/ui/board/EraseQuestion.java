package dev.ukdt.ui.board;

import java.util.concurrent.atomic.AtomicBoolean;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.debug.core.IStatusHandler;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
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

	/** In the UI thread. */
	static boolean ask(Shell shell, String warning) {
		return MessageDialog.open(MessageDialog.WARNING, shell, "Erase", warning.substring(0, 1).toUpperCase() + warning.substring(1) + ".\n\nGo on?", SWT.NONE,
				"Erase and Write", IDialogConstants.CANCEL_LABEL) == 0;
	}
}
