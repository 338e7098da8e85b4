package dev.ukdt.machine.internal.libvirt;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import dev.ukdt.core.process.Cancellation;
import dev.ukdt.core.process.CommandLine;
import dev.ukdt.core.process.ProcessRunner;
import dev.ukdt.machine.GuestControl;
import dev.ukdt.machine.MachineException;
import dev.ukdt.machine.internal.qmp.Snapshots;

/** Control of a libvirt domain by virsh, one program run for each command. */
final class VirshControl implements GuestControl {
	private static final Duration LIMIT = Duration.ofSeconds(120);

	private final LibvirtPlan plan;

	VirshControl(LibvirtPlan plan) {
		this.plan = plan;
	}

	@Override
	public Set<Action> actions() {
		var actions = EnumSet.allOf(Action.class);
		if (!plan.domain().isQemu()) {
			actions.removeAll(Set.of(Action.DEVICE_TREE, Action.MONITOR, Action.SAVE_SNAPSHOT, Action.LOAD_SNAPSHOT));
		}
		return actions;
	}

	@Override
	public String state() throws MachineException {
		return virsh("domstate").strip();
	}

	@Override
	public void pause() throws MachineException {
		virsh("suspend");
	}

	@Override
	public void resume() throws MachineException {
		virsh("resume");
	}

	@Override
	public void reset() throws MachineException {
		virsh("reset");
	}

	@Override
	public void powerButton() throws MachineException {
		virsh("shutdown");
	}

	/** By QEMU itself: libvirt's own way back to a snapshot starts another QEMU, with which the console and the stub are gone. */
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
		virsh("screenshot", "--file", file.toString());
	}

	@Override
	public String deviceTree() throws MachineException {
		return monitor("info qtree");
	}

	@Override
	public void dump(Path file) throws MachineException {
		virsh("dump", "--memory-only", "--format", "elf", "--file", file.toString());
	}

	@Override
	public String monitor(String command) throws MachineException {
		return virsh("qemu-monitor-command", "--hmp", "--cmd", command);
	}

	/** Opens the terminal at which Xen's console daemon shows a domain of this machine. */
	Terminal terminal() throws IOException {
		return Terminal.open(Path.of(virsh("ttyconsole").strip()));
	}

	/** Ends the domain at once. */
	void destroy() throws MachineException {
		virsh("destroy");
	}

	private String virsh(String command, String... options) throws MachineException {
		var line = new ArrayList<>(List.of(plan.command().program(), "--connect", plan.uri().text(), command, "--domain", plan.domain().name()));
		line.addAll(List.of(options));
		var text = new StringBuilder();
		try {
			var outcome = new ProcessRunner(it -> text.append(it).append('\n'), new Cancellation(), LIMIT)
					.run(new CommandLine(line, plan.settings().directory(), plan.settings().environment()));
			if (!outcome.succeeded()) {
				throw new MachineException("libvirt refuses " + command + ": " + text.toString().replace("error: ", "").strip());
			}
			return text.toString();
		} catch (IOException e) {
			throw e instanceof MachineException told ? told : new MachineException("virsh cannot be started: " + e.getMessage(), e);
		}
	}
}
