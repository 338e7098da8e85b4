package dev.ukdt.machine.internal.program;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;

import dev.ukdt.machine.GuestEnd;
import dev.ukdt.machine.GuestEnd.Kind;
import dev.ukdt.machine.internal.EndReader;

/** The end of a program whose exit code is the guest's. */
record ProgramEnd(String name) implements EndReader {
	private static final int SIGNAL = 128;
	private static final int ABORT = 6;
	private static final int KILL = 9;
	private static final int TERMINATE = 15;

	@Override
	public GuestEnd read(int exitCode, boolean asked, List<String> lines, Duration ran) {
		if (asked) {
			return new GuestEnd(Kind.ENDED, exitCode, OptionalInt.empty(), "the guest was ended", lines, ran);
		}
		var signal = exitCode - SIGNAL;
		if (signal == KILL || signal == TERMINATE) {
			return new GuestEnd(Kind.KILLED, exitCode, OptionalInt.empty(), name + " was killed from outside (signal " + signal + ")", lines, ran);
		}
		if (signal >= 1 && signal <= 64) {
			return new GuestEnd(Kind.MACHINE_FAILED, exitCode, OptionalInt.empty(), name + " died of signal " + signal + (signal == ABORT ? " (it gave up)" : ""), lines, ran);
		}
		var words = exitCode == 0 ? "the guest ended well (code 0)"
				: name + " ended with code " + exitCode + (lines.isEmpty() ? "" : ": " + lines.getLast());
		return new GuestEnd(Kind.EXITED, exitCode, OptionalInt.of(exitCode), words, lines, ran);
	}
}
