package dev.ukdt.debug.breakpoint;

import java.util.Map;

import org.eclipse.core.resources.IResource;
import org.eclipse.debug.core.DebugException;

import dev.ukdt.gdb.mi.MiText;

/** Stops at an instruction. */
public class AddressBreakpoint extends UnikernelBreakpoint {
	public static final String TYPE = "dev.ukdt.debug.addressBreakpoint";
	/** Hexadecimal with {@code 0x}. */
	public static final String ADDRESS = "dev.ukdt.debug.address";

	/** For Eclipse, which gives it its marker. */
	public AddressBreakpoint() {
	}

	/** Makes it; it works once it is added to the breakpoint manager. */
	public AddressBreakpoint(IResource resource, long address) throws DebugException {
		create(resource, TYPE, Map.of(ADDRESS, MiText.hex(address)));
	}

	/** Unsigned. */
	public long address() {
		var text = getMarker().getAttribute(ADDRESS, "0x0");
		return text.matches("0x\\p{XDigit}{1,16}") ? Long.parseUnsignedLong(text.substring(2), 16) : 0;
	}

	@Override
	public Place place() {
		return new Place.Address(address());
	}
}
