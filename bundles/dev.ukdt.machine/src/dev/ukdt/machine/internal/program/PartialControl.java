package dev.ukdt.machine.internal.program;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

import dev.ukdt.core.descriptor.Yaml;
import dev.ukdt.machine.GuestControl;
import dev.ukdt.machine.MachineException;

/** Control of which a descriptor says what there is. */
abstract class PartialControl implements GuestControl {
	private final Yaml descriptor;

	PartialControl(Yaml descriptor) {
		this.descriptor = descriptor;
	}

	/**
	 * Carries out what the descriptor says for a key.
	 *
	 * @param file that the action is about, or a snapshot's name
	 * @return what was answered
	 */
	abstract String perform(String key, String file) throws MachineException;

	private String act(Action action, String file) throws MachineException {
		if (!descriptor.has(action.id())) {
			throw new MachineException("this machine cannot do that: " + action.id());
		}
		return perform(action.id(), file);
	}

	@Override
	public final Set<Action> actions() {
		var actions = EnumSet.noneOf(Action.class);
		Arrays.stream(Action.values()).filter(action -> descriptor.has(action.id())).forEach(actions::add);
		return actions;
	}

	@Override
	public final String state() throws MachineException {
		return descriptor.has("state") ? perform("state", "") : "running";
	}

	@Override
	public final void pause() throws MachineException {
		act(Action.PAUSE, "");
	}

	@Override
	public final void resume() throws MachineException {
		act(Action.RESUME, "");
	}

	@Override
	public final void reset() throws MachineException {
		act(Action.RESET, "");
	}

	@Override
	public final void powerButton() throws MachineException {
		act(Action.POWER_BUTTON, "");
	}

	@Override
	public final void saveSnapshot(String name) throws MachineException {
		act(Action.SAVE_SNAPSHOT, name);
	}

	@Override
	public final void loadSnapshot(String name) throws MachineException {
		act(Action.LOAD_SNAPSHOT, name);
	}

	@Override
	public final void screenshot(Path file) throws MachineException {
		act(Action.SCREENSHOT, file.toString());
	}

	@Override
	public final String deviceTree() throws MachineException {
		return act(Action.DEVICE_TREE, "");
	}

	@Override
	public final void dump(Path file) throws MachineException {
		act(Action.DUMP, file.toString());
	}

	@Override
	public final String monitor(String command) throws MachineException {
		return act(Action.MONITOR, command);
	}
}
