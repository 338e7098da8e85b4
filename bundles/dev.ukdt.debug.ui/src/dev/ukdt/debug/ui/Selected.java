package dev.ukdt.debug.ui;

import java.util.Arrays;
import java.util.Optional;

import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.debug.core.ILaunch;
import org.eclipse.debug.core.model.IProcess;
import org.eclipse.debug.ui.DebugUITools;

import dev.ukdt.debug.model.GuestFrame;
import dev.ukdt.debug.model.UnikernelDebugTarget;
import dev.ukdt.debug.model.Vcpu;

/** What of a debugged guest is selected in the Debug view. In the UI thread; asks nobody and does not wait. */
public final class Selected {
	private Selected() {
	}

	public static Optional<UnikernelDebugTarget> target() {
		return target(DebugUITools.getDebugContext());
	}

	/** The guest that an element of the Debug view belongs to. */
	public static Optional<UnikernelDebugTarget> target(IAdaptable context) {
		if (context == null) {
			return Optional.empty();
		}
		var own = Adapters.adapt(context, UnikernelDebugTarget.class);
		if (own != null) {
			return Optional.of(own);
		}
		var launch = context instanceof ILaunch given ? given : context instanceof IProcess process ? process.getLaunch() : null;
		return launch == null ? Optional.empty()
				: Arrays.stream(launch.getDebugTargets()).filter(UnikernelDebugTarget.class::isInstance).map(UnikernelDebugTarget.class::cast).findFirst();
	}

	/** The vCPU of the selected element, or the first that stopped for a reason of its own. */
	public static Optional<Vcpu> vcpu() {
		return switch (DebugUITools.getDebugContext()) {
		case Vcpu vcpu -> Optional.of(vcpu);
		case GuestFrame frame -> Optional.of(frame.getThread());
		case null, default -> target().flatMap(target -> target.getVcpus().stream().filter(Vcpu::isSuspended)
				.min((a, b) -> Boolean.compare(b.stop().own(), a.stop().own())));
		};
	}

	/** The selected frame of a guest that stands still. */
	public static Optional<GuestFrame> frame() {
		return frame(DebugUITools.getDebugContext());
	}

	/** The same for an element of the Debug view. */
	public static Optional<GuestFrame> frame(Object context) {
		return context instanceof GuestFrame frame && frame.isSuspended() ? Optional.of(frame) : Optional.empty();
	}
}
