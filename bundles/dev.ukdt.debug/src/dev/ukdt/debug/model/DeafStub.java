package dev.ukdt.debug.model;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

import dev.ukdt.debug.session.Failures;
import dev.ukdt.debug.session.Origin;
import dev.ukdt.gdb.event.Stopped;
import dev.ukdt.machine.Guest;
import dev.ukdt.machine.GuestControl;
import dev.ukdt.machine.MachineException;
import dev.ukdt.machine.RunningGuests;

/** Stops guests whose stubs hear no debugger while the guest runs: their machine pauses them, and the stub tells that. */
final class DeafStub {
	private static final Executor THREAD = action -> Thread.ofPlatform().daemon().name("pause of a machine").start(action);
	/** As which the stub tells a pause. */
	private static final String SIGNAL = "SIGINT";

	private final UnikernelDebugTarget target;
	/** The pause that was begun and has not been told; null when there is none. */
	private Pause pause;

	/** @param done fails when the machine could not */
	private record Pause(GuestControl machine, CompletableFuture<Void> done) {
	}

	DeafStub(UnikernelDebugTarget target) {
		this.target = target;
	}

	/** Begins to stop the guest, when its stub is one of these, unless that is under way. Does not wait. */
	synchronized boolean pause() {
		if (pause != null && !pause.done().isDone()) {
			return true;
		}
		var control = guest().filter(guest -> guest.plan().stubTraits().deaf()).flatMap(Guest::control);
		control.ifPresent(machine -> {
			pause = new Pause(machine, CompletableFuture.runAsync(() -> told(machine::pause), THREAD));
		});
		return control.isPresent();
	}

	/** The guest stopped. If that was not the pause, this is taken back before the guest runs on, which could not otherwise. On GDB's thread; does not wait. */
	synchronized void stopped(Stopped stop) {
		if (pause != null && !stop.signal().equals(SIGNAL)) {
			var late = pause;
			target.session().run().whileStopped(() -> late.done().thenRunAsync(() -> told(late.machine()::resume), THREAD));
		}
		pause = null;
	}

	/** One that is not ours to end may still be one that this process started. */
	private Optional<Guest> guest() {
		return target.guest().or(() -> target.session().request().origin() instanceof Origin.Stub stub ? RunningGuests.ownAt(stub.target()) : Optional.empty());
	}

	/** Something that the machine does. */
	private interface Deed {
		void perform() throws MachineException;
	}

	private void told(Deed deed) {
		try {
			deed.perform();
		} catch (MachineException e) {
			Trouble.tell(target, Failures.sentence(e));
			throw new CompletionException(e);
		}
	}
}
