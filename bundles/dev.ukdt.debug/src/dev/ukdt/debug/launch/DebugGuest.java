package dev.ukdt.debug.launch;

import java.util.ArrayList;
import java.util.List;

import dev.ukdt.debug.session.DebugRequest;
import dev.ukdt.debug.session.Origin;
import dev.ukdt.debug.session.Origin.Arrival;
import dev.ukdt.machine.Guest;
import dev.ukdt.machine.MachineException;
import dev.ukdt.machine.ProjectRun;
import dev.ukdt.machine.StubRequest;

/** A guest that is started to be debugged. */
public final class DebugGuest {
	/** QEMU ends when a guest resets or switches itself off; so that a triple fault can be looked at, it stands still instead. */
	private static final List<String> STAND_STILL = List.of("-no-shutdown");

	private DebugGuest() {
	}

	/** The same run with a stub, standing before its first instruction, and standing still where it would end by a reset. */
	public static ProjectRun standing(ProjectRun run) {
		var settings = run.settings().withPaused(true);
		if (!settings.stub().wanted()) {
			settings = settings.withStub(StubRequest.PRIVATE);
		}
		if (isQemu(run.machine().id())) {
			var extra = new ArrayList<>(settings.extra());
			extra.addAll(STAND_STILL);
			settings = settings.withExtra(extra);
		}
		return new ProjectRun(run.machine(), run.image(), settings);
	}

	/**
	 * How to debug a guest that stands before its first instruction.
	 *
	 * @throws MachineException when it has no stub, or has ended already; the message says how
	 */
	public static DebugRequest request(Guest guest) throws MachineException {
		if (!guest.isRunning()) {
			throw new MachineException(guest.onEnd().join().report());
		}
		var stub = guest.stub().orElseThrow(() -> {
			guest.end();
			return new MachineException(guest.plan().machine().name() + " gives guests no GDB stub: choose a machine that does, such as qemu.");
		});
		return DebugRequest.of(new Origin.Stub(stub.gdbTarget(), Arrival.BOOT)).withHardware(guest.plan().stubTraits().hardware());
	}

	private static boolean isQemu(String machine) {
		return machine.equals("qemu") || machine.startsWith("qemu:");
	}
}
