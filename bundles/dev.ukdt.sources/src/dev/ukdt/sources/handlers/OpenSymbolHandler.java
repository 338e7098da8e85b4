package dev.ukdt.sources.handlers;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.handlers.HandlerUtil;

import dev.ukdt.sources.Sources;
import dev.ukdt.sources.client.Supervisor;
import dev.ukdt.sources.symbols.OpenSymbolDialog;

/** Finds a symbol by name. */
public final class OpenSymbolHandler extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		var running = Sources.servers().all().stream().filter(server -> server.state() == Supervisor.State.READY).toList();
		new OpenSymbolDialog(HandlerUtil.getActiveShellChecked(event), running).open();
		return null;
	}
}
