package dev.ukdt.sources.handlers;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;

import dev.ukdt.sources.SourcesPlugin;
import dev.ukdt.sources.client.Supervisor;

/** Starts every language server anew. */
public final class RestartServersHandler extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) {
		SourcesPlugin.servers().all().forEach(Supervisor::restart);
		return null;
	}
}
