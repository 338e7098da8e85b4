package dev.ukdt.debug.breakpoint;

import java.util.Map;

import org.eclipse.core.resources.IResource;
import org.eclipse.debug.core.DebugException;

/** Stops where a function begins. */
public class FunctionBreakpoint extends UnikernelBreakpoint {
	public static final String TYPE = "dev.ukdt.debug.functionBreakpoint";
	public static final String FUNCTION = "dev.ukdt.debug.function";

	/** For Eclipse, which gives it its marker. */
	public FunctionBreakpoint() {
	}

	/** Makes it; it works once it is added to the breakpoint manager. */
	public FunctionBreakpoint(IResource resource, String function) throws DebugException {
		create(resource, TYPE, Map.of(FUNCTION, function));
	}

	public String function() {
		return text(FUNCTION);
	}

	@Override
	public Place place() {
		return new Place.Function(function());
	}
}
