package dev.ukdt.machine.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import dev.ukdt.core.process.CommandLine;
import dev.ukdt.image.Image;
import dev.ukdt.machine.Guest;
import dev.ukdt.machine.GuestConsole;
import dev.ukdt.machine.GuestPlan;
import dev.ukdt.machine.GuestSettings;
import dev.ukdt.machine.Machine;
import dev.ukdt.machine.MachineException;
import dev.ukdt.machine.Machines;
import dev.ukdt.machine.RunningGuest;
import dev.ukdt.machine.StubEndpoint;

/** What could be read off a guest that runs already. */
record TakenPlan(Machine machine, Image image, GuestSettings settings, CommandLine command, Optional<StubEndpoint> stub, List<String> notes) implements GuestPlan {
	static TakenPlan of(RunningGuest guest) throws IOException {
		if (guest.image().isEmpty()) {
			throw new MachineException("its command line does not tell which image it runs");
		}
		var image = Image.read(Path.of(guest.image()));
		var machines = Machines.installed();
		var machine = machines.find(guest.machine()).or(() -> machines.find("qemu")).orElseThrow();
		var directory = image.path().toAbsolutePath().getParent();
		var settings = GuestSettings.defaults(directory).withName(guest.name()).withMemory(guest.memoryMiB()).withVcpus(guest.vcpus());
		return new TakenPlan(machine, image, settings, new CommandLine(line(guest), directory), guest.stub(),
				List.of("this guest was taken over; what it printed before is not here"));
	}

	private static List<String> line(RunningGuest guest) {
		return GuestRecords.read(guest).map(GuestRecord::command)
				.orElseGet(() -> ForeignGuests.commandLine(guest.pid()));
	}

	@Override
	public Guest start(List<GuestConsole.Listener> console) throws MachineException {
		throw new MachineException("this guest runs already");
	}
}
