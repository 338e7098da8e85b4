package dev.ukdt.machine.internal;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;

import com.google.gson.JsonElement;

import dev.ukdt.machine.MachineException;
import dev.ukdt.machine.RunningGuest;
import dev.ukdt.machine.RunningGuests;
import dev.ukdt.machine.StubEndpoint;
import dev.ukdt.machine.internal.qmp.QmpClient;

/** Asks a QEMU that runs to open a stub on a free port of the loopback. */
public final class StubOpening {
	private static final Duration PATIENCE = Duration.ofSeconds(5);
	private static final String COMMAND = "gdbserver tcp:127.0.0.1:0";
	/** As QEMU tells it of a character device, and of all of them to people. */
	private static final Pattern PORT = Pattern.compile("gdb\\b.*?tcp:127\\.0\\.0\\.1:(\\d{1,5})");

	private StubOpening() {
	}

	/** See {@link RunningGuests#stub}. */
	public static StubEndpoint open(RunningGuest guest) throws MachineException {
		var own = RunningGuests.own(guest.id()).flatMap(ours -> ours.control());
		if (own.isPresent()) {
			own.get().monitor(COMMAND);
			return found(guest, own.get().monitor("info chardev"));
		}
		var socket = guest.monitor().orElseThrow(() -> new MachineException(guest.name() + " has neither a stub nor a monitor that could open one: start it with a stub"));
		try {
			var client = QmpClient.connect(socket, (name, data) -> { }, PATIENCE);
			try {
				monitor(client, COMMAND);
				return found(guest, monitor(client, "info chardev").getAsString());
			} finally {
				client.close();
			}
		} catch (IOException e) {
			throw new MachineException(guest.name() + " opened no stub: " + e.getMessage(), e);
		}
	}

	private static JsonElement monitor(QmpClient client, String command) throws MachineException {
		return client.execute("human-monitor-command", Map.of("command-line", command), PATIENCE);
	}

	private static StubEndpoint found(RunningGuest guest, String devices) throws MachineException {
		return devices.lines().map(PORT::matcher).filter(matcher -> matcher.find()).findFirst().map(port -> new StubEndpoint.Tcp("127.0.0.1", Integer.parseInt(port.group(1))))
				.orElseThrow(() -> new MachineException(guest.name() + " opened no stub: its QEMU is made without, or was told not to"));
	}
}
