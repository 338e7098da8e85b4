package dev.ukdt.debug.model;

import java.util.Optional;

import dev.ukdt.debug.session.Failures;
import dev.ukdt.debug.session.Origin;
import dev.ukdt.machine.Guest;
import dev.ukdt.machine.GuestControl;
import dev.ukdt.machine.MachineException;
import dev.ukdt.machine.RunningGuests;

/** Stops guests whose stubs hear no debugger while the guest runs: their machine pauses them, and the stub tells that. */
final class DeafStub {
	private final UnikernelDebugTarget target;

	DeafStub(UnikernelDebugTarget target) {
		this.target = target;
	}

	/** Begins to stop the guest, when its stub is one of these. Does not wait. */
	boolean pause() {
		var control = guest().filter(guest -> guest.plan().stubTraits().deaf()).flatMap(Guest::control);
		control.ifPresent(machine -> Thread.startVirtualThread(() -> pause(machine)));
		return control.isPresent();
	}

	/** One that is not ours to end may still be one that this process started. */
	private Optional<Guest> guest() {
		return target.guest().or(() -> target.session().request().origin() instanceof Origin.Stub stub ? RunningGuests.ownAt(stub.target()) : Optional.empty());
	}

	private void pause(GuestControl machine) {
		try {
			machine.pause();
		} catch (MachineException e) {
			Trouble.tell(target, Failures.sentence(e));
		}
	}
}
