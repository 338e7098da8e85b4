package dev.ukdt.machine.internal.qmp;

import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

import dev.ukdt.machine.GuestConsole;
import dev.ukdt.machine.GuestControl;
import dev.ukdt.machine.MachineException;

/** Control of a QEMU guest. */
public final class QmpControl implements GuestControl {
	private static final Duration QUICK = Duration.ofSeconds(5);
	private static final Duration SLOW = Duration.ofSeconds(120);

	private final QmpClient client;
	private final GuestConsole console;

	/** @param console of the same guest */
	public QmpControl(QmpClient client, GuestConsole console) {
		this.client = client;
		this.console = console;
	}

	@Override
	public Set<Action> actions() {
		return EnumSet.allOf(Action.class);
	}

	@Override
	public String state() throws MachineException {
		return client.execute("query-status", Map.of(), QUICK).getAsJsonObject().get("status").getAsString();
	}

	@Override
	public void pause() throws MachineException {
		client.execute("stop", Map.of(), QUICK);
	}

	@Override
	public void resume() throws MachineException {
		client.execute("cont", Map.of(), QUICK);
	}

	/**
	 * A reset by the guest ends QEMU, because it mostly is a crash; one that a person asks for does not. A PC's firmware answers it with resets of its own, so
	 * that the next one counts as a crash only when the guest has printed something again.
	 */
	@Override
	public void reset() throws MachineException {
		client.execute("set-action", Map.of("reboot", "reset"), QUICK);
		new NextOutput(console, () -> {
			try {
				client.execute("set-action", Map.of("reboot", "shutdown"), QUICK);
			} catch (MachineException e) {
				// It has ended already.
			}
		});
		client.execute("system_reset", Map.of(), QUICK);
	}

	@Override
	public void powerButton() throws MachineException {
		client.execute("system_powerdown", Map.of(), QUICK);
	}

	@Override
	public void saveSnapshot(String name) throws MachineException {
		Snapshots.save(this, name);
	}

	@Override
	public void loadSnapshot(String name) throws MachineException {
		Snapshots.load(this, name);
	}

	@Override
	public void screenshot(Path file) throws MachineException {
		var name = file.toString();
		client.execute("screendump", name.endsWith(".png") ? Map.of("filename", name, "format", "png") : Map.of("filename", name), SLOW);
	}

	@Override
	public String deviceTree() throws MachineException {
		return monitor("info qtree", QUICK);
	}

	@Override
	public void dump(Path file) throws MachineException {
		client.execute("dump-guest-memory", Map.of("paging", false, "protocol", "file:" + file), SLOW);
	}

	@Override
	public String monitor(String command) throws MachineException {
		return monitor(command, SLOW);
	}

	private String monitor(String command, Duration limit) throws MachineException {
		return client.execute("human-monitor-command", Map.of("command-line", command), limit).getAsString().replace("\r", "");
	}

	@Override
	public void close() {
		client.close();
	}
}
