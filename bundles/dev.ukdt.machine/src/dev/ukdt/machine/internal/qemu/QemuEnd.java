package dev.ukdt.machine.internal.qemu;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

import com.google.gson.JsonObject;

import dev.ukdt.machine.GuestEnd;
import dev.ukdt.machine.GuestEnd.Kind;
import dev.ukdt.machine.internal.EndReader;
import dev.ukdt.machine.internal.GuestRecords;

/** Tells from QEMU's exit code and from what its monitor said before how the guest ended. */
public final class QemuEnd implements EndReader {
	private static final int SIGNAL = 128;
	private static final Pattern IN_USE = Pattern.compile("Is another process using the image \\[(.+)\\]\\?");

	private final String exit;
	private volatile boolean greeted;
	private volatile String reason = "";
	private volatile boolean panicked;

	/** @param exit how the guest tells its exit code, as {@code machines/qemu.yaml} says it */
	public QemuEnd(String exit) {
		this.exit = exit;
	}

	/** The monitor has answered: QEMU took its command line and has made the machine. */
	public void greeted() {
		greeted = true;
	}

	/** Listens to the monitor's events. */
	public void event(String name, JsonObject data) {
		if (name.equals("RESET")) {
			reason = ""; // up again
		} else if (name.equals("SHUTDOWN") && data.has("reason") && reason.isEmpty()) {
			reason = data.get("reason").getAsString();
		} else if (name.equals("GUEST_PANICKED")) {
			panicked = true;
		}
	}

	@Override
	public Optional<Kind> down() {
		return panicked ? Optional.of(Kind.PANICKED) : switch (reason) {
		case "guest-reset" -> Optional.of(Kind.RESET);
		case "guest-shutdown" -> Optional.of(Kind.EXITED);
		default -> Optional.empty();
		};
	}

	@Override
	public GuestEnd read(int exitCode, boolean asked, List<String> lines, Duration ran) {
		if (asked && !reason.equals("guest-shutdown")) {
			return end(Kind.ENDED, exitCode, OptionalInt.empty(), "the guest was ended", lines, ran);
		}
		if (panicked) {
			return end(Kind.PANICKED, exitCode, OptionalInt.empty(), "the guest panicked", lines, ran);
		}
		// QEMU from 9 on lets the guest run on after it wrote its code: what it does then is not how it ended.
		return switch (hasToldCode(exitCode) && reason.equals("guest-reset") ? "guest-shutdown" : reason) {
		case "guest-reset" -> end(Kind.RESET, exitCode, OptionalInt.empty(),
				"the guest reset the machine" + (exit.equals("debug-exit") ? ", as a triple fault does: look at its boot code with a debugger, or add -d int,cpu_reset to the machine's arguments" : ""),
				lines, ran);
		case "guest-shutdown" -> exited(exitCode, lines, ran);
		case "host-signal", "host-qmp-quit", "host-ui" -> end(Kind.KILLED, exitCode, OptionalInt.empty(), "somebody ended QEMU", lines, ran);
		default -> byCode(exitCode, lines, ran);
		};
	}

	/** The end of a QEMU that is not our child: its exit code cannot be had. */
	public GuestEnd readTaken(boolean asked, Duration ran) {
		if (asked || panicked || !reason.isEmpty()) {
			return read(0, asked, List.of(), ran);
		}
		return end(Kind.EXITED, -1, OptionalInt.empty(), "the guest ended; how cannot be told of one that was taken over", List.of(), ran);
	}

	private GuestEnd byCode(int exitCode, List<String> lines, Duration ran) {
		var refused = !greeted && lines.stream().anyMatch(QemuEnd::complains);
		if (exitCode > SIGNAL && exitCode <= SIGNAL + 64 && !exit.equals("direct")) {
			return signal(exitCode, lines, ran);
		}
		if (exitCode == SIGNAL + 6 || exitCode == SIGNAL + 9 || exitCode == SIGNAL + 11 || exitCode == SIGNAL + 15) {
			return signal(exitCode, lines, ran);
		}
		if (refused) {
			return end(Kind.MACHINE_FAILED, exitCode, OptionalInt.empty(), "QEMU refused: " + message(lines), lines, ran);
		}
		return exited(exitCode, lines, ran);
	}

	private static GuestEnd signal(int exitCode, List<String> lines, Duration ran) {
		var signal = exitCode - SIGNAL;
		return signal == 6 || signal == 11
				? end(Kind.MACHINE_FAILED, exitCode, OptionalInt.empty(), "QEMU crashed (signal " + signal + ")", lines, ran)
				: end(Kind.KILLED, exitCode, OptionalInt.empty(), "QEMU was killed from outside (signal " + signal + ")", lines, ran);
	}

	/** Whether the guest wrote its code to isa-debug-exit, of which QEMU makes an odd one. */
	private boolean hasToldCode(int exitCode) {
		return exit.equals("debug-exit") && (exitCode & 1) == 1;
	}

	private GuestEnd exited(int exitCode, List<String> lines, Duration ran) {
		var guest = hasToldCode(exitCode) ? exitCode >> 1 : exitCode;
		return end(Kind.EXITED, exitCode, OptionalInt.of(guest), guest == 0 ? "the guest ended well (code 0)" : "the guest ended with code " + guest, lines, ran);
	}

	private static String message(List<String> lines) {
		var said = lines.stream().filter(QemuEnd::complains).map(line -> line.substring(line.indexOf(": ") + 2)).toList();
		var last = said.isEmpty() ? "" : said.getLast();
		// QEMU tells that a file is in use on one line and which one on the next.
		var file = IN_USE.matcher(String.join("\n", lines));
		return file.find() ? file.group(1) + " is in use" + GuestRecords.holder(Path.of(file.group(1))) : last;
	}

	private static boolean complains(String line) {
		return line.startsWith("qemu-system-") && !line.contains(": warning:");
	}

	private static GuestEnd end(Kind kind, int exitCode, OptionalInt guest, String words, List<String> lines, Duration ran) {
		return new GuestEnd(kind, exitCode, guest, words, lines, ran);
	}
}
