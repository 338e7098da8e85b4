package dev.ukdt.machine;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.ukdt.core.process.ProcessTree;
import dev.ukdt.machine.internal.ForeignGuests;
import dev.ukdt.machine.internal.GuestRecords;
import dev.ukdt.machine.internal.OwnGuests;
import dev.ukdt.machine.internal.StubOpening;
import dev.ukdt.machine.internal.TakenGuest;

/** The guests that run on this machine under this user. Looks at files and processes each time it is asked; not for the UI thread. */
public final class RunningGuests {
	private RunningGuests() {
	}

	/** All, the oldest first: those of this process, of other UKDTs, those that a killed UKDT left, and emulators that somebody else started. */
	public static List<RunningGuest> all() {
		var recorded = GuestRecords.running();
		var known = recorded.stream().map(RunningGuest::pid).toList();
		return Stream.concat(recorded.stream(), ForeignGuests.running().stream().filter(guest -> !known.contains(guest.pid())))
				.sorted(Comparator.comparing(RunningGuest::started)).toList();
	}

	/** Those that a killed UKDT left. */
	public static List<RunningGuest> left() {
		return GuestRecords.running().stream().filter(guest -> guest.owner() == RunningGuest.Owner.LEFT).toList();
	}

	/** Cleans up behind guests that have ended while nobody looked after them; those that run are left alone. */
	public static void clean() {
		GuestRecords.clean();
	}

	/** The guest itself when it belongs to this process. */
	public static Optional<Guest> own(String id) {
		return OwnGuests.all().stream().filter(guest -> guest.id().equals(id)).findFirst();
	}

	/** The guest of this process that a debugger reaches there; see {@link StubEndpoint#gdbTarget}. */
	public static Optional<Guest> ownAt(String gdbTarget) {
		return OwnGuests.all().stream().filter(guest -> guest.stub().map(StubEndpoint::gdbTarget).filter(gdbTarget::equals).isPresent()).findFirst();
	}

	/**
	 * Takes a guest over: it belongs to this process from now on and ends with it. Its console is led here where its monitor allows that; what it printed
	 * before is lost. Blocks for some seconds at most.
	 *
	 * @throws MachineException when it has no monitor, or somebody else talks to it
	 */
	public static Guest take(RunningGuest guest) throws MachineException {
		return TakenGuest.take(guest);
	}

	/**
	 * Where a debugger reaches a guest; a QEMU without a stub is asked over its monitor to open one for this user's machine. Blocks for some seconds at most.
	 *
	 * @throws MachineException when it has no stub and opens none; the message says what to do
	 */
	public static StubEndpoint stub(RunningGuest guest) throws MachineException {
		return guest.stub().isPresent() ? guest.stub().get() : StubOpening.open(guest);
	}

	/** Ends a guest, whosever it is; blocks until it has ended, at most some seconds. */
	public static void end(RunningGuest guest) {
		own(guest.id()).ifPresentOrElse(own -> {
			own.end();
			own.onEnd().join();
		}, () -> {
			ProcessHandle.of(guest.pid()).ifPresent(process -> new ProcessTree(process).end());
			GuestRecords.clean();
		});
	}

	/** Calls the action whenever a guest of this process starts or ends, on any thread. */
	public static void addListener(Runnable action) {
		OwnGuests.addListener(action);
	}

	public static void removeListener(Runnable action) {
		OwnGuests.removeListener(action);
	}
}
