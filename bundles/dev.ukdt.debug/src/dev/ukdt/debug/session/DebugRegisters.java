package dev.ukdt.debug.session;

import org.eclipse.debug.core.DebugException;

import dev.ukdt.gdb.command.Console;
import dev.ukdt.image.Architecture;

/** Finds out how many hardware breakpoints a guest's processor has. */
final class DebugRegisters {
	private final DebugSession session;

	DebugRegisters(DebugSession session) {
		this.session = session;
	}

	/**
	 * Asks QEMU's monitor whether the guest is emulated; other stubs stand for real processors. Blocks.
	 *
	 * @return negative for as many as wanted
	 */
	int count() {
		try {
			if (Failures.await(session.gdb().send(Console.monitor("info kvm"))).contains("disabled")) {
				return -1;
			}
		} catch (DebugException e) {
			// no monitor of QEMU's
		}
		return GdbChoice.architecture(session.request().symbols()).map(DebugRegisters::usual).orElse(4);
	}

	/** What the least of today's processors have. */
	private static int usual(Architecture architecture) {
		return switch (architecture) {
		case ARM, AARCH64 -> 6;
		case RISCV64 -> 2;
		default -> 4;
		};
	}
}
