package dev.ukdt.machine;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;

/**
 * How a guest ended.
 *
 * @param exitCode the program's own, or 128 and the signal's number when a signal ended it
 * @param guest    the code with which the guest itself ended, when it could be told
 * @param words    one sentence for people
 * @param lines    the last lines of the machine's program on its standard error, oldest first
 * @param ran      from start to end
 */
public record GuestEnd(Kind kind, int exitCode, OptionalInt guest, String words, List<String> lines, Duration ran) {
	/** The reasons for an end. */
	public enum Kind {
		/** The guest ended itself. */
		EXITED,
		/** The guest reset the machine, as a triple fault does, and the machine does not start it again. */
		RESET,
		/** The guest told its machine that it panicked. */
		PANICKED,
		/** We ended it because somebody asked. */
		ENDED,
		/** The machine's program refused or failed. */
		MACHINE_FAILED,
		/** Somebody else ended the machine's program. */
		KILLED
	}

	public GuestEnd {
		lines = List.copyOf(lines);
	}

	/** The guest ended itself well, or was ended on demand. */
	public boolean good() {
		return kind == Kind.ENDED || kind == Kind.EXITED && guest.orElse(0) == 0;
	}

	/** The same after at least that long: what a guest printed last may be read after its program's end. */
	public GuestEnd after(Duration least) {
		return ran.compareTo(least) >= 0 ? this : new GuestEnd(kind, exitCode, guest, words, lines, least);
	}

	/** The words, and the program's last lines when it failed. */
	public String report() {
		return kind != Kind.MACHINE_FAILED && kind != Kind.KILLED || lines.isEmpty() ? words : words + "\n" + String.join("\n", lines);
	}
}
