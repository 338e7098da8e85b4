package dev.ukdt.machine;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.ukdt.core.process.CommandLine;
import dev.ukdt.image.Image;

/** A guest that could be started: how exactly, and what to know about it. Started at most once. */
public interface GuestPlan {
	Machine machine();

	Image image();

	GuestSettings settings();

	/** The program that is the guest while it lives, with all its arguments. */
	CommandLine command();

	/** What runs before {@link #command()}, in this order; mostly nothing. */
	default List<CommandLine> preparations() {
		return List.of();
	}

	/** What runs once the guest is there, in this order: programs that live beside it, and last steps. A word in angle brackets is known only then. */
	default List<CommandLine> companions() {
		return List.of();
	}

	/** All command lines in the order in which they run, for people. */
	default List<CommandLine> lines() {
		return Stream.of(preparations(), List.of(command()), companions()).flatMap(List::stream).toList();
	}

	/** Whether the guest speaks on both of the program's streams; elsewhere the second one is the machine's own. */
	default boolean speaksOnBothStreams() {
		return false;
	}

	/** Where the stub will be; empty when none was asked for, or when its port is known only after the start. */
	Optional<StubEndpoint> stub();

	/** What a debugger must know of the stub beforehand. */
	default StubTraits stubTraits() {
		return StubTraits.USUAL;
	}

	/** One sentence each for people, such as "KVM does not work here (no /dev/kvm), emulating". */
	List<String> notes();

	/**
	 * Starts the guest. Blocks until its stub and control can be reached or it has ended; at most some seconds; not for the UI thread. A guest that ends at
	 * once is returned, with its end told.
	 *
	 * @throws MachineException when the program cannot be started, a port is taken, or a preparation failed
	 */
	default Guest start() throws MachineException {
		return start(List.of());
	}

	/** As {@link #start()}, with listeners of the console that are there before its first byte. */
	Guest start(List<GuestConsole.Listener> console) throws MachineException;
}
