package dev.ukdt.machine;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A guest that runs on this machine, whoever started it.
 *
 * @param id        of the guest when UKDT started it, else {@code pid-} and its process's number
 * @param name      for people
 * @param machine   the id of the machine, or the name of its program when that is not known
 * @param image     the file that it booted; empty when not known
 * @param pid       of the machine's program
 * @param memoryMiB 0 when not known
 * @param ports     that it holds on this machine, such as {@code tcp:127.0.0.1:8080}, and what for
 * @param disks     files that it holds
 * @param stub      of its debugger, if it has one
 * @param monitor   the socket of its monitor; empty when it cannot be controlled from here
 */
public record RunningGuest(String id, String name, String machine, String image, long pid, Instant started, int memoryMiB, int vcpus, List<String> ports,
		List<Path> disks, Optional<StubEndpoint> stub, Optional<Path> monitor, Owner owner) {
	/** Whose guest it is. */
	public enum Owner {
		/** This process started it or took it over. */
		THIS,
		/** Another UKDT that runs. */
		OTHER,
		/** A UKDT that was killed: nobody looks after it. */
		LEFT,
		/** Something else than UKDT. */
		FOREIGN
	}

	/** The processor time that it has used; empty when it has ended. */
	public Optional<Duration> cpuTime() {
		return ProcessHandle.of(pid).flatMap(process -> process.info().totalCpuDuration());
	}

	/** Whether {@link RunningGuests#take} can take it over. */
	public boolean canTake() {
		return (owner == Owner.LEFT || owner == Owner.FOREIGN) && monitor.isPresent();
	}
}
