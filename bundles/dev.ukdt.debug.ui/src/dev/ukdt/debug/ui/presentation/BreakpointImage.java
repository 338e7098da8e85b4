package dev.ukdt.debug.ui.presentation;

import java.util.Locale;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.viewers.DecorationOverlayIcon;
import org.eclipse.jface.viewers.IDecoration;
import org.eclipse.swt.graphics.Image;

import dev.ukdt.debug.breakpoint.Place;
import dev.ukdt.debug.breakpoint.UnikernelBreakpoint;
import dev.ukdt.debug.ui.DebugIcon;

/** The picture of a breakpoint: its kind, whether it is enabled, set in a guest, or could not be set. */
public final class BreakpointImage {
	private BreakpointImage() {
	}

	/** Shared; in the UI thread. */
	public static Image of(UnikernelBreakpoint breakpoint) {
		var on = isOn(breakpoint);
		var base = DebugIcon.valueOf(kind(breakpoint).name() + (on ? "" : "_OFF"));
		var overlay = !breakpoint.problem().isEmpty() ? DebugIcon.PROBLEM : on && breakpoint.isInstalled() ? DebugIcon.INSTALLED : null;
		if (overlay == null) {
			return base.image();
		}
		var overlays = new ImageDescriptor[5];
		overlays[overlay == DebugIcon.PROBLEM ? IDecoration.BOTTOM_LEFT : IDecoration.BOTTOM_RIGHT] = overlay.descriptor();
		return DebugIcon.shared("dev.ukdt.debug.ui." + base + "+" + overlay.name().toLowerCase(Locale.ROOT), new DecorationOverlayIcon(base.image(), overlays));
	}

	private static DebugIcon kind(UnikernelBreakpoint breakpoint) {
		if (breakpoint.spec().isLogpoint()) {
			return DebugIcon.LOGPOINT;
		}
		return switch (breakpoint.place()) {
		case Place.Line line -> DebugIcon.LINE;
		case Place.Function function -> DebugIcon.FUNCTION;
		case Place.Address address -> DebugIcon.ADDRESS;
		case Place.Memory memory -> DebugIcon.WATCHPOINT;
		};
	}

	private static boolean isOn(UnikernelBreakpoint breakpoint) {
		try {
			return breakpoint.isEnabled() && DebugPlugin.getDefault().getBreakpointManager().isEnabled();
		} catch (CoreException e) {
			return false; // its marker is gone
		}
	}
}
