package dev.ukdt.debug.ui.modules;

import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IWorkbenchPage;

import dev.ukdt.debug.breakpoint.FunctionBreakpoint;
import dev.ukdt.debug.breakpoint.MemoryWatchpoint;
import dev.ukdt.debug.model.UnikernelDebugTarget;
import dev.ukdt.debug.ui.Background;
import dev.ukdt.debug.ui.DebugIcon;
import dev.ukdt.debug.ui.variables.WatchedExpressions;
import dev.ukdt.gdb.data.Symbol;

/** What can be done with a symbol. */
record SymbolActions(IWorkbenchPage page, UnikernelDebugTarget target, Symbol symbol) {
	void fill(IMenuManager menu) {
		menu.add(action("Open", null, () -> SymbolSearch.open(page, target, symbol)));
		if (symbol.isFunction()) {
			menu.add(action("Add Breakpoint", DebugIcon.FUNCTION.descriptor(), () -> add(monitor -> DebugPlugin.getDefault().getBreakpointManager()
					.addBreakpoint(new FunctionBreakpoint(ResourcesPlugin.getWorkspace().getRoot(), symbol.name())))));
		} else {
			menu.add(action("Show in Expressions", null, () -> WatchedExpressions.add(page, symbol.name())));
			menu.add(action("Stop When Written", DebugIcon.WATCHPOINT.descriptor(), () -> add(monitor -> DebugPlugin.getDefault().getBreakpointManager()
					.addBreakpoint(new MemoryWatchpoint(ResourcesPlugin.getWorkspace().getRoot(), symbol.name(), false, true)))));
		}
	}

	private static void add(ICoreRunnable work) {
		Background.run("Add breakpoint", work);
	}

	private static Action action(String text, ImageDescriptor image, Runnable run) {
		return new Action(text, image) {
			@Override
			public void run() {
				run.run();
			}
		};
	}
}
