package dev.ukdt.machine.internal;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.ukdt.machine.Guest;
import dev.ukdt.machine.GuestEnd;
import dev.ukdt.machine.MachineException;
import dev.ukdt.machine.RunningGuest;
import dev.ukdt.machine.internal.qemu.QemuEnd;
import dev.ukdt.machine.internal.qmp.QmpClient;
import dev.ukdt.machine.internal.qmp.QmpControl;

/** A QEMU guest that runs already and was taken over through its monitor. Its console is led to a socket of ours. */
public final class TakenGuest extends LiveGuest {
	private static final Duration PATIENCE = Duration.ofSeconds(5);
	private static final String CONSOLE = "console.sock";

	private final SocketChannel channel;
	private final QmpClient monitor;
	private final QemuEnd ends;
	private final Thread output;

	private TakenGuest(TakenPlan plan, ProcessHandle process, GuestFolder folder, SocketChannel channel, QmpClient monitor, QemuEnd ends, GuestRecord record) {
		super(plan, process, folder, Channels.newOutputStream(channel), List.of());
		this.channel = channel;
		this.monitor = monitor;
		this.ends = ends;
		output = thread("console", () -> stream().pump(Channels.newInputStream(channel)));
		run(record);
	}

	/** See {@link dev.ukdt.machine.RunningGuests#take}. */
	public static Guest take(RunningGuest guest) throws MachineException {
		var socket = guest.monitor().filter(path -> guest.canTake())
				.orElseThrow(() -> new MachineException(guest.name() + " cannot be taken over: it has no monitor that is free"));
		var process = ProcessHandle.of(guest.pid()).orElseThrow(() -> new MachineException(guest.name() + " has just ended"));
		var recorded = GuestRecords.read(guest);
		var folder = recorded.isPresent() ? GuestFolder.of(socket.getParent()) : GuestFolder.next();
		var ends = new QemuEnd("none");
		try {
			var plan = TakenPlan.of(guest);
			var client = QmpClient.connect(socket, ends::event, PATIENCE);
			try {
				if (recorded.isEmpty()) {
					folder.make();
				}
				var channel = console(client, folder.resolve(CONSOLE));
				ends.greeted();
				var record = recorded.isPresent() ? recorded.get().ownedHere() : GuestRecord.of(plan, process, "", List.of());
				var taken = new TakenGuest(plan, process, folder, channel, client, ends, record);
				taken.reachable(guest.stub(), Optional.of(new QmpControl(client, taken.console())));
				return taken;
			} catch (IOException e) {
				client.close();
				throw e;
			}
		} catch (IOException e) {
			throw new MachineException(guest.name() + " cannot be taken over: " + e.getMessage(), e);
		}
	}

	/** Makes QEMU lead the first serial console to a socket, and connects to it. */
	private static SocketChannel console(QmpClient client, Path socket) throws IOException {
		var backend = Map.of("type", "socket", "data",
				Map.of("addr", Map.of("type", "unix", "data", Map.of("path", socket.toString())), "server", true, "wait", false));
		client.execute("chardev-change", Map.of("id", label(client), "backend", backend), PATIENCE);
		return SocketChannel.open(UnixDomainSocketAddress.of(socket));
	}

	/** Our own guests' console is called so; others' first serial port has a name of QEMU's. */
	private static String label(QmpClient client) throws MachineException {
		var labels = client.execute("query-chardev", Map.of(), PATIENCE).getAsJsonArray().asList().stream()
				.map(chardev -> chardev.getAsJsonObject().get("label").getAsString()).toList();
		for (var label : List.of("console", "serial0", "charserial0")) {
			if (labels.contains(label)) {
				return label;
			}
		}
		throw new MachineException("it has no serial console; there are " + String.join(", ", labels));
	}

	@Override
	protected GuestEnd readEnd(boolean asked, Duration ran) {
		monitor.awaitEnd(LAST_WORDS);
		try {
			output.join(LAST_WORDS);
			channel.close();
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		} catch (IOException e) {
			// It is of no more use.
		}
		return ends.readTaken(asked, ran);
	}
}
