package dev.ukdt.ui.tests.debug;

import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;

import dev.ukdt.ui.driver.Ui;

/** A command as its key or its button gives it. */
final class WorkbenchCommand {
	private WorkbenchCommand() {
	}

	static void execute(String id) {
		Ui.run(() -> PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand(id, null));
	}
}
