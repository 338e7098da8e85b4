package dev.ukdt.debug.breakpoint;

import java.util.Map;

import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.core.DebugException;
import org.eclipse.debug.core.model.ILineBreakpoint;

/** Stops at a line of a source file. */
public class LineBreakpoint extends UnikernelBreakpoint implements ILineBreakpoint {
	public static final String TYPE = "dev.ukdt.debug.lineBreakpoint";
	/** The file's path, for one whose marker is on no file of the workspace. */
	public static final String FILE = "dev.ukdt.debug.file";

	/** For Eclipse, which gives it its marker. */
	public LineBreakpoint() {
	}

	/**
	 * Makes it; it works once it is added to the breakpoint manager.
	 *
	 * @param resource the file, or the workspace root for a file outside of the workspace
	 * @param file     absolute path, or as much of its end as tells it from others
	 * @param line     from 1
	 */
	public LineBreakpoint(IResource resource, String file, int line) throws DebugException {
		create(resource, TYPE, Map.of(FILE, file, IMarker.LINE_NUMBER, line));
	}

	/** The file as it is now, which follows a resource that is moved. */
	public String file() {
		var marker = getMarker();
		var location = marker.getResource().getType() == IResource.FILE ? marker.getResource().getLocation() : null;
		return location != null ? location.toOSString() : marker.getAttribute(FILE, "");
	}

	@Override
	public Place place() {
		return new Place.Line(file(), getMarker().getAttribute(IMarker.LINE_NUMBER, 0));
	}

	@Override
	public int getLineNumber() throws CoreException {
		return getMarker().getAttribute(IMarker.LINE_NUMBER, -1);
	}

	@Override
	public int getCharStart() throws CoreException {
		return getMarker().getAttribute(IMarker.CHAR_START, -1);
	}

	@Override
	public int getCharEnd() throws CoreException {
		return getMarker().getAttribute(IMarker.CHAR_END, -1);
	}
}
