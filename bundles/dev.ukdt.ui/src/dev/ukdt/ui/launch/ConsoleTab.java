package dev.ukdt.ui.launch;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;

import dev.ukdt.machine.launch.LaunchAttributes;
import dev.ukdt.ui.Icon;

/** The guest's serial console. */
final class ConsoleTab extends FieldTab {
	ConsoleTab() {
		super("dev.ukdt.ui.consoleTab", "Console", Icon.CONSOLE);
	}

	@Override
	protected void create(Fields rows, Composite tab) {
		rows.number("&Serial port:", LaunchAttributes.SERIAL, 0, 3, "of the guest, counted from 0");
		rows.file("&Log file:", LaunchAttributes.LOG, "none; a file here gets all that the guest prints", SWT.SAVE, Checks.NONE);
		rows.text("Ready te&xt:", LaunchAttributes.READY_TEXT, "a regular expression: how long the guest took to print it is told", Checks::expression);
	}
}
