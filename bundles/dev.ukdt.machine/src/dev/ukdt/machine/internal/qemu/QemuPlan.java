package dev.ukdt.machine.internal.qemu;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import dev.ukdt.core.process.CommandLine;
import dev.ukdt.image.Image;
import dev.ukdt.machine.Guest;
import dev.ukdt.machine.GuestConsole;
import dev.ukdt.machine.GuestPlan;
import dev.ukdt.machine.GuestSettings;
import dev.ukdt.machine.Machine;
import dev.ukdt.machine.MachineException;
import dev.ukdt.machine.StubEndpoint;
import dev.ukdt.machine.internal.GuestFolder;
import dev.ukdt.machine.internal.GuestStart;
import dev.ukdt.machine.internal.ProcessGuest;
import dev.ukdt.machine.internal.SocketArrival;
import dev.ukdt.machine.internal.qmp.QmpClient;
import dev.ukdt.machine.internal.qmp.QmpControl;

/** A run of QEMU. */
record QemuPlan(Machine machine, QemuType type, Image image, GuestSettings settings, QemuBoot boot, GuestFolder folder, CommandLine command,
		List<CommandLine> preparations, Optional<StubEndpoint> stub, List<String> notes) implements GuestPlan {
	private static final Duration PATIENCE = Duration.ofSeconds(30);
	private static final Duration LAST_WORDS = Duration.ofSeconds(2);

	static QemuPlan of(Machine machine, QemuType type, Path program, Image image, GuestSettings chosen) throws MachineException {
		var settings = chosen.memoryMiB() == 0 ? chosen.withMemory(type.memoryMiB()) : chosen;
		var notes = new ArrayList<String>();
		var acceleration = Accelerators.choose(type, program, settings.acceleration(), notes);
		var folder = GuestFolder.next();
		var boot = QemuBoot.of(type, image, settings);
		var command = new QemuArguments(type, boot, settings, folder, acceleration).command(program);
		return new QemuPlan(machine, type, image, settings, boot, folder, command, DiskFiles.creations(settings, program), stub(settings, folder),
				List.copyOf(notes));
	}

	private static Optional<StubEndpoint> stub(GuestSettings settings, GuestFolder folder) {
		if (!settings.stub().wanted()) {
			return Optional.empty();
		}
		var port = settings.stub().port();
		return Optional.of(port == 0 ? new StubEndpoint.Unix(folder.resolve(QemuArguments.STUB)) : new StubEndpoint.Tcp("127.0.0.1", port));
	}

	@Override
	public Guest start(List<GuestConsole.Listener> console) throws MachineException {
		var end = new QemuEnd(type.exit());
		var process = GuestStart.of(this, folder, () -> boot.prepare(folder));
		var guest = new ProcessGuest(this, process, folder, QemuArguments.MONITOR, end, console);
		try {
			var client = SocketArrival.await(folder.resolve(QemuArguments.MONITOR), process, PATIENCE,
					socket -> QmpClient.connect(socket, (name, data) -> {
						end.event(name, data);
						if (name.equals(DiskTrouble.EVENT)) {
							guest.trouble(DiskTrouble.words(data, settings));
						}
					}, PATIENCE));
			if (client != null) {
				end.greeted();
				guest.reachable(stub, Optional.of(new QmpControl(client, guest.console())));
				guest.beforeEnd(() -> client.awaitEnd(LAST_WORDS));
			}
			return guest;
		} catch (IOException e) {
			if (ended(process)) {
				return guest;
			}
			guest.end();
			throw new MachineException(String.join("\n", Stream.concat(Stream.of("QEMU does not answer: " + e.getMessage()), guest.lines().stream()).toList()), e);
		}
	}

	/** A guest may be quicker than the conversation with its monitor. */
	private static boolean ended(Process process) {
		try {
			return process.waitFor(LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			return false;
		}
	}
}
