package dev.ukdt.cli.debug;

import java.util.Optional;

import dev.ukdt.cli.UsageException;
import dev.ukdt.machine.MachineException;
import dev.ukdt.machine.RunningGuest;
import dev.ukdt.machine.RunningGuests;
import dev.ukdt.machine.StubEndpoint;

/** What {@code --attach} names: a stub's address, or a guest that runs on this machine by its id, its name or its process's number. */
record AttachOption(String text) {
	/**
	 * The stub; a QEMU without one is asked to open one. Blocks for some seconds at most.
	 *
	 * @throws MachineException when the guest has no stub and opens none; the message says what to do
	 */
	StubEndpoint stub() throws MachineException {
		var guest = guest();
		return guest.isPresent() ? RunningGuests.stub(guest.get()) : address();
	}

	private Optional<RunningGuest> guest() {
		if (text.indexOf(':') >= 0) {
			return Optional.empty();
		}
		var named = RunningGuests.all().stream().filter(guest -> guest.id().equals(text) || guest.name().equals(text) || text.equals(String.valueOf(guest.pid()))).toList();
		if (named.size() > 1) {
			throw new UsageException(named.size() + " guests are called '" + text + "': name one by its id, which 'ukdt ps' tells");
		}
		return named.stream().findFirst();
	}

	private StubEndpoint address() {
		try {
			return StubEndpoint.parse(text);
		} catch (IllegalArgumentException e) {
			throw new UsageException(e.getMessage() + ", or a guest that 'ukdt ps' lists");
		}
	}
}
