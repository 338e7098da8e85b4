package dev.ukdt.debug.ui.breakpoint;

import java.util.function.Predicate;
import java.util.stream.Stream;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.model.IBreakpoint;
import org.eclipse.debug.ui.actions.IToggleBreakpointsTargetExtension;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.ui.IWorkbenchPart;

import dev.ukdt.debug.DebugModel;
import dev.ukdt.debug.breakpoint.FunctionBreakpoint;
import dev.ukdt.debug.breakpoint.LineBreakpoint;
import dev.ukdt.debug.breakpoint.MemoryWatchpoint;
import dev.ukdt.debug.breakpoint.UnikernelBreakpoint;
import dev.ukdt.debug.ui.Background;

/** Sets and removes breakpoints from an editor: at a line, at the function or on the variable whose name the cursor is in. */
final class BreakpointToggle implements IToggleBreakpointsTargetExtension {
	@Override
	public void toggleLineBreakpoints(IWorkbenchPart part, ISelection selection) {
		SourcePlace.of(part, selection).ifPresent(place -> toggle(
				breakpoint -> breakpoint instanceof LineBreakpoint line && line.file().equals(place.file().toString()) && lineOf(line) == place.line(),
				monitor -> add(new LineBreakpoint(place.resource(), place.file().toString(), place.line()))));
	}

	@Override
	public boolean canToggleLineBreakpoints(IWorkbenchPart part, ISelection selection) {
		return SourcePlace.of(part, selection).isPresent();
	}

	@Override
	public void toggleMethodBreakpoints(IWorkbenchPart part, ISelection selection) {
		SourcePlace.of(part, selection).ifPresent(place -> toggle(
				breakpoint -> breakpoint instanceof FunctionBreakpoint function && function.function().equals(place.word()),
				monitor -> add(new FunctionBreakpoint(place.resource().getWorkspace().getRoot(), place.word()))));
	}

	@Override
	public boolean canToggleMethodBreakpoints(IWorkbenchPart part, ISelection selection) {
		return hasWord(part, selection);
	}

	@Override
	public void toggleWatchpoints(IWorkbenchPart part, ISelection selection) {
		SourcePlace.of(part, selection).ifPresent(place -> toggle(
				breakpoint -> breakpoint instanceof MemoryWatchpoint watchpoint && watchpoint.expression().equals(place.word()),
				monitor -> add(new MemoryWatchpoint(place.resource().getWorkspace().getRoot(), place.word(), false, true))));
	}

	@Override
	public boolean canToggleWatchpoints(IWorkbenchPart part, ISelection selection) {
		return hasWord(part, selection);
	}

	@Override
	public void toggleBreakpoints(IWorkbenchPart part, ISelection selection) {
		toggleLineBreakpoints(part, selection);
	}

	@Override
	public boolean canToggleBreakpoints(IWorkbenchPart part, ISelection selection) {
		return canToggleLineBreakpoints(part, selection);
	}

	/** Adds a breakpoint to those of the workspace, for all sessions. */
	static void add(UnikernelBreakpoint breakpoint) throws CoreException {
		DebugPlugin.getDefault().getBreakpointManager().addBreakpoint(breakpoint);
	}

	/** Removes what fits, or adds when nothing does. Does not wait. */
	static void toggle(Predicate<IBreakpoint> fits, ICoreRunnable addition) {
		Background.run("Toggle breakpoint", monitor -> {
			var manager = DebugPlugin.getDefault().getBreakpointManager();
			var present = Stream.of(manager.getBreakpoints(DebugModel.ID)).filter(breakpoint -> breakpoint.getMarker().exists()).filter(fits)
					.toArray(IBreakpoint[]::new);
			if (present.length == 0) {
				addition.run(monitor);
			} else {
				manager.removeBreakpoints(present, true);
			}
		});
	}

	private static boolean hasWord(IWorkbenchPart part, ISelection selection) {
		return SourcePlace.of(part, selection).filter(place -> !place.word().isEmpty()).isPresent();
	}

	private static int lineOf(LineBreakpoint breakpoint) {
		try {
			return breakpoint.getLineNumber();
		} catch (CoreException e) {
			return -1; // its marker is gone
		}
	}
}
