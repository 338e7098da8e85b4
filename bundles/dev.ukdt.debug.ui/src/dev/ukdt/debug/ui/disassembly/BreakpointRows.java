package dev.ukdt.debug.ui.disassembly;

import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.debug.core.DebugPlugin;

import dev.ukdt.debug.DebugModel;
import dev.ukdt.debug.breakpoint.AddressBreakpoint;
import dev.ukdt.debug.breakpoint.Place;
import dev.ukdt.debug.breakpoint.UnikernelBreakpoint;

/** Which breakpoint a row shows. */
final class BreakpointRows {
	private BreakpointRows() {
	}

	/** On an instruction the one at its address, on a line of source the one at that line. */
	static Optional<UnikernelBreakpoint> at(Row row) {
		return Stream.of(DebugPlugin.getDefault().getBreakpointManager().getBreakpoints(DebugModel.ID)).filter(UnikernelBreakpoint.class::isInstance)
				.map(UnikernelBreakpoint.class::cast).filter(breakpoint -> breakpoint.getMarker() != null && breakpoint.getMarker().exists())
				.filter(breakpoint -> isAt(breakpoint, row)).findFirst();
	}

	private static boolean isAt(UnikernelBreakpoint breakpoint, Row row) {
		return switch (row) {
		case Row.Code code -> breakpoint instanceof AddressBreakpoint address && address.address() == code.address();
		case Row.Source source -> breakpoint.place() instanceof Place.Line line && line.line() == source.line() && isSame(line.file(), source.file());
		};
	}

	/** The build may have known the file under another folder. */
	private static boolean isSame(String here, String built) {
		return here.equals(built) || here.substring(here.lastIndexOf('/') + 1).equals(built.substring(built.lastIndexOf('/') + 1));
	}
}
