package dev.ukdt.debug.ui.presentation;

import org.eclipse.debug.core.DebugException;
import org.eclipse.debug.core.model.IValue;
import org.eclipse.debug.ui.IDebugModelPresentation;
import org.eclipse.debug.ui.IDebugModelPresentationExtension;
import org.eclipse.debug.ui.IValueDetailListener;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.IEditorInput;

import dev.ukdt.debug.breakpoint.UnikernelBreakpoint;
import dev.ukdt.debug.model.GuestFrame;
import dev.ukdt.debug.model.GuestValue;
import dev.ukdt.debug.model.UnikernelDebugTarget;
import dev.ukdt.debug.model.Vcpu;
import dev.ukdt.debug.session.Failures;

/** How the elements of the debug model look. Asks the guest for nothing but details, and does not wait for these. */
public final class UnikernelPresentation extends LabelProvider implements IDebugModelPresentation, IDebugModelPresentationExtension {
	@Override
	public String getText(Object element) {
		return switch (element) {
		case UnikernelDebugTarget target -> target.getName() + state(target);
		case Vcpu vcpu -> vcpu.getName() + state(vcpu);
		case GuestFrame frame -> text(frame);
		case UnikernelBreakpoint breakpoint when breakpoint.getMarker() != null && breakpoint.getMarker().exists() -> BreakpointText.of(breakpoint);
		case null, default -> null;
		};
	}

	private static String state(UnikernelDebugTarget target) {
		if (target.isDisconnected()) {
			return " (disconnected, runs on)";
		}
		if (target.isTerminated()) {
			return target.endReason().isEmpty() ? " (ended)" : " (ended: " + target.endReason().replaceFirst("\\.$", "") + ")";
		}
		if (target.session().request().postMortem()) {
			return " (post mortem)";
		}
		if (target.isWaiting()) {
			return " (away: waiting for it to come back; terminate to end the wait)";
		}
		var budget = target.breakpoints().budget();
		return target.isDown() ? " (down)" : budget.isLimited() ? " (" + budget.describe() + ")" : "";
	}

	private static String state(Vcpu vcpu) {
		if (vcpu.isTerminated()) {
			return " (ended)";
		}
		return vcpu.isSuspended() ? " (" + vcpu.stop().text() + ")" : vcpu.isStepping() ? " (stepping)" : " (running)";
	}

	private static String text(GuestFrame frame) {
		if (frame.function().isEmpty()) {
			return frame.getName();
		}
		if (!frame.hasSource()) {
			return frame.function() + "() at 0x" + Long.toHexString(frame.address());
		}
		var file = frame.sourceName();
		return frame.function() + "() at " + file.substring(file.lastIndexOf('/') + 1) + ":" + frame.getLineNumber();
	}

	/** Breakpoints have pictures of ours; all else looks as it does in any debugger. */
	@Override
	public Image getImage(Object element) {
		return element instanceof UnikernelBreakpoint breakpoint && breakpoint.getMarker() != null && breakpoint.getMarker().exists()
				? BreakpointImage.of(breakpoint) : null;
	}

	@Override
	public boolean requiresUIThread(Object element) {
		return element instanceof UnikernelBreakpoint;
	}

	@Override
	public void computeDetail(IValue value, IValueDetailListener listener) {
		if (value instanceof GuestValue ours) {
			ours.variable().detail().whenComplete((text, failure) -> listener.detailComputed(value, failure == null ? text : Failures.sentence(failure)));
		} else {
			listener.detailComputed(value, text(value));
		}
	}

	private static String text(IValue value) {
		try {
			return value.getValueString();
		} catch (DebugException e) {
			return e.getStatus().getMessage();
		}
	}

	@Override
	public void setAttribute(String attribute, Object value) {
		// Types are shown in a column of their own.
	}

	@Override
	public IEditorInput getEditorInput(Object element) {
		return SourceInput.of(element);
	}

	@Override
	public String getEditorId(IEditorInput input, Object element) {
		return SourceInput.editor(input);
	}
}
