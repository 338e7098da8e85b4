package dev.ukdt.debug.ui.variables;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.debug.core.DebugPlugin;

import dev.ukdt.debug.breakpoint.MemoryWatchpoint;
import dev.ukdt.debug.ui.Background;

/** Stops when the selected variable is written, or read, as the command says. */
public final class WatchpointHandler extends AbstractHandler {
	@Override
	public Object execute(ExecutionEvent event) {
		var access = event.getParameter("dev.ukdt.debug.ui.watch.access");
		var read = !"write".equals(access);
		var write = !"read".equals(access);
		SelectedVariable.first(event).ifPresent(variable -> Background.watch(variable.pathExpression().thenAccept(path -> Background.run("Add watchpoint",
				monitor -> DebugPlugin.getDefault().getBreakpointManager().addBreakpoint(new MemoryWatchpoint(ResourcesPlugin.getWorkspace().getRoot(), path, read, write))))));
		return null;
	}
}
