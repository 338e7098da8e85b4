package dev.ukdt.machine.internal.qemu;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import dev.ukdt.core.process.Cancellation;
import dev.ukdt.core.process.CommandLine;
import dev.ukdt.core.process.ProcessRunner;
import dev.ukdt.core.tool.HostSystem;
import dev.ukdt.machine.Acceleration;

/**
 * Whether a QEMU can run guests on this machine's own processor, found out by running a tiny one: that the device is there and answers is no proof.
 *
 * @param reason why not; empty when it works
 */
record AccelerationTrial(Acceleration acceleration, String reason) {
	private static final Path KVM = Path.of("/dev/kvm");
	private static final Duration LIMIT = Duration.ofSeconds(10);
	private static final Map<Path, AccelerationTrial> DONE = new ConcurrentHashMap<>();

	boolean works() {
		return reason.isEmpty();
	}

	/** Tries once for each program and remembers. Blocks for some seconds at most. */
	static AccelerationTrial of(Path program) {
		return DONE.computeIfAbsent(program, AccelerationTrial::run);
	}

	private static AccelerationTrial run(Path program) {
		var acceleration = switch (HostSystem.current()) {
		case MACOS -> Acceleration.HVF;
		case WINDOWS -> Acceleration.WHPX;
		default -> Acceleration.KVM;
		};
		if (acceleration == Acceleration.KVM && !Files.exists(KVM)) {
			return new AccelerationTrial(acceleration, "there is no /dev/kvm");
		}
		if (acceleration == Acceleration.KVM && !(Files.isReadable(KVM) && Files.isWritable(KVM))) {
			return new AccelerationTrial(acceleration, "you may not use /dev/kvm: join the group kvm");
		}
		try {
			return new AccelerationTrial(acceleration, tryGuest(program, acceleration));
		} catch (IOException e) {
			return new AccelerationTrial(acceleration, "it could not be tried: " + e.getMessage());
		}
	}

	private static String tryGuest(Path program, Acceleration acceleration) throws IOException {
		var image = Files.createTempFile("ukdt-trial", ".elf");
		try {
			Files.write(image, TinyGuest.image());
			var command = List.of(program.toString(), "-machine", TinyGuest.MACHINE, "-accel", acceleration.id(), "-cpu", "host", "-m", "32", "-nodefaults",
					"-no-user-config", "-no-reboot", "-display", "none", "-device", "isa-debug-exit,iobase=0x501,iosize=2", "-kernel", image.toString());
			var outcome = new ProcessRunner(line -> {
			}, new Cancellation(), LIMIT).run(new CommandLine(command, image.getParent()));
			if (outcome.exitCode() == TinyGuest.EXIT_CODE) {
				return "";
			}
			return outcome.timedOut() ? "a tiny guest hung" : outcome.lastLines().isEmpty() ? "a tiny guest died" : "a tiny guest died: " + words(outcome.lastLines());
		} finally {
			Files.deleteIfExists(image);
		}
	}

	/** The first line that QEMU printed, without its own name. */
	private static String words(List<String> lines) {
		return lines.getFirst().replaceFirst("^\\S*qemu-system-\\S+: ", "");
	}
}
