package dev.ukdt.debug.breakpoint;

import java.util.Map;

import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.core.DebugException;
import org.eclipse.debug.core.model.IWatchpoint;

import dev.ukdt.gdb.command.Watch.Access;
import dev.ukdt.gdb.mi.MiText;

/** Stops when the memory of an expression is read or written; always by the processor's hardware. */
public class MemoryWatchpoint extends UnikernelBreakpoint implements IWatchpoint {
	public static final String TYPE = "dev.ukdt.debug.watchpoint";
	public static final String EXPRESSION = "dev.ukdt.debug.expression";
	public static final String READ = "dev.ukdt.debug.read";
	public static final String WRITE = "dev.ukdt.debug.write";

	/** For Eclipse, which gives it its marker. */
	public MemoryWatchpoint() {
	}

	/** Makes it; it works once it is added to the breakpoint manager. At least one of read and write must be wanted. */
	public MemoryWatchpoint(IResource resource, String expression, boolean read, boolean write) throws DebugException {
		create(resource, TYPE, Map.of(EXPRESSION, expression, READ, read, WRITE, write || !read));
	}

	/** An expression for so many bytes from an address. */
	public static String bytesAt(long address, int length) {
		return "*(unsigned char (*)[" + length + "]) " + MiText.hex(address);
	}

	public String expression() {
		return text(EXPRESSION);
	}

	@Override
	public Place place() {
		return new Place.Memory(expression(), isAccess() ? isModification() ? Access.READ_OR_WRITE : Access.READ : Access.WRITE);
	}

	@Override
	public boolean isAccess() {
		return getMarker().getAttribute(READ, false);
	}

	@Override
	public void setAccess(boolean access) throws CoreException {
		set(READ, access);
	}

	@Override
	public boolean isModification() {
		return getMarker().getAttribute(WRITE, true);
	}

	@Override
	public void setModification(boolean modification) throws CoreException {
		set(WRITE, modification);
	}

	@Override
	public boolean supportsAccess() {
		return true;
	}

	@Override
	public boolean supportsModification() {
		return true;
	}
}
