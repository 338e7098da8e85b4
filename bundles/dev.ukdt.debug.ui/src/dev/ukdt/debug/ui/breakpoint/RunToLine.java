package dev.ukdt.debug.ui.breakpoint;

import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.debug.core.model.ISuspendResume;
import org.eclipse.debug.ui.actions.IRunToLineTarget;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.ui.IWorkbenchPart;

import dev.ukdt.debug.breakpoint.Place;
import dev.ukdt.debug.ui.Selected;

/** Lets the guest run to the line of the cursor. */
final class RunToLine implements IRunToLineTarget {
	@Override
	public void runToLine(IWorkbenchPart part, ISelection selection, ISuspendResume element) {
		SourcePlace.of(part, selection).ifPresent(place -> Selected.target((IAdaptable) element)
				.ifPresent(target -> target.runTo(new Place.Line(place.file().toString(), place.line()))));
	}

	@Override
	public boolean canRunToLine(IWorkbenchPart part, ISelection selection, ISuspendResume element) {
		return element instanceof IAdaptable context && Selected.target(context).filter(target -> target.canResume()).isPresent()
				&& SourcePlace.of(part, selection).isPresent();
	}
}
