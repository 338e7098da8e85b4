package dev.ukdt.sources.handlers;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;

import dev.ukdt.sources.Sources;
import dev.ukdt.sources.client.Supervisor;

/** Starts every language server anew. */
public final class RestartServersHandler extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) {
		Sources.servers().all().forEach(Supervisor::restart);
		return null;
	}
}
