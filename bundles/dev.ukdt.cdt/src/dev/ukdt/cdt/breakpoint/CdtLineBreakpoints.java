package dev.ukdt.cdt.breakpoint;

import java.util.List;

import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IAdapterFactory;
import org.eclipse.debug.core.model.IBreakpoint;

import dev.ukdt.debug.breakpoint.BreakpointSpec;
import dev.ukdt.debug.breakpoint.Means;
import dev.ukdt.debug.breakpoint.Place;

/** Reads line breakpoints of CDT's by the attributes of their markers, so that no class of CDT's debugger is needed. */
public final class CdtLineBreakpoints implements IAdapterFactory {
	public static final String TYPE = "org.eclipse.cdt.debug.core.cLineBreakpointMarker";
	private static final String PREFIX = "org.eclipse.cdt.debug.core.";
	private static final int HARDWARE = 1;
	private static final int TEMPORARY = 2;

	@Override
	public <T> T getAdapter(Object adaptable, Class<T> type) {
		if (type != BreakpointSpec.class || !(adaptable instanceof IBreakpoint breakpoint)) {
			return null;
		}
		var marker = breakpoint.getMarker();
		try {
			return marker != null && marker.exists() && TYPE.equals(marker.getType()) ? type.cast(spec(marker)) : null;
		} catch (CoreException e) {
			return null; // the marker is gone
		}
	}

	private static BreakpointSpec spec(IMarker marker) {
		var file = marker.getResource().getType() == IResource.FILE && marker.getResource().getLocation() != null ? marker.getResource().getLocation().toOSString()
				: marker.getAttribute(PREFIX + "sourceHandle", "");
		var line = marker.getAttribute(IMarker.LINE_NUMBER, 0);
		if (file.isEmpty() || line <= 0) {
			return null;
		}
		var kind = marker.getAttribute(PREFIX + "breakpointType", 0);
		var ignored = marker.getAttribute(PREFIX + "ignoreCount", 0);
		return new BreakpointSpec(new Place.Line(file, line), marker.getAttribute(IBreakpoint.ENABLED, true), marker.getAttribute(PREFIX + "condition", "").strip(),
				ignored > 0 ? ignored + 1 : 0, "", (kind & TEMPORARY) != 0, List.of(), (kind & HARDWARE) != 0 ? Means.HARDWARE : Means.AUTOMATIC);
	}

	@Override
	public Class<?>[] getAdapterList() {
		return new Class<?>[] { BreakpointSpec.class };
	}
}
