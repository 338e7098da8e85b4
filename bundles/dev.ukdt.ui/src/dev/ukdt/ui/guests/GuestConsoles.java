package dev.ukdt.ui.guests;

import java.util.stream.Stream;

import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.ui.DebugUITools;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.console.ConsolePlugin;
import org.eclipse.ui.console.IConsole;

import dev.ukdt.machine.Guest;
import dev.ukdt.machine.launch.GuestProcess;

/** The consoles of guests. */
final class GuestConsoles {
	private GuestConsoles() {
	}

	/** Brings the console of the first selected guest to the front, when it has one here. */
	static void show(IStructuredSelection selection) {
		if (selection.getFirstElement() instanceof GuestRow row) {
			row.own().ifPresent(GuestConsoles::show);
		}
	}

	private static void show(Guest guest) {
		Stream.of(DebugPlugin.getDefault().getLaunchManager().getProcesses())
				.filter(process -> process instanceof GuestProcess it && it.guest() == guest).findFirst().map(DebugUITools::getConsole)
				.ifPresent(console -> ConsolePlugin.getDefault().getConsoleManager().showConsoleView((IConsole) console));
	}
}
