package dev.ukdt.sources.workbench;

import org.eclipse.ui.console.IConsoleFactory;

import dev.ukdt.sources.Sources;

/** Opens the logs of the language servers from the Console view. */
public final class LogConsoles implements IConsoleFactory {
	@Override
	public void openConsole() {
		var all = Sources.servers().all();
		all.forEach(Sources.services().logs()::show);
		if (all.isEmpty()) {
			StatusLine.show("No language server was started yet: open a source");
		}
	}
}
