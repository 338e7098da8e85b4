package dev.ukdt.sources.workbench;

import org.eclipse.ui.console.IConsoleFactory;

import dev.ukdt.sources.SourcesPlugin;

/** Opens the logs of the language servers from the Console view. */
public final class LogConsoles implements IConsoleFactory {
	@Override
	public void openConsole() {
		var all = SourcesPlugin.servers().all();
		all.forEach(SourcesPlugin.services().logs()::show);
		if (all.isEmpty()) {
			StatusLine.show("No language server was started yet: open a source");
		}
	}
}
