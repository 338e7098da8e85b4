package dev.ukdt.machine.internal.qemu;

import java.nio.file.Path;
import java.util.List;

import dev.ukdt.core.tool.HostSystem;
import dev.ukdt.machine.Acceleration;

/** Chooses what runs a guest's instructions, by trying. */
final class Accelerators {
	private Accelerators() {
	}

	/** @param notes gets a sentence when emulation is a surprise */
	static Acceleration choose(QemuType type, Path program, Acceleration wanted, List<String> notes) {
		if (wanted != Acceleration.AUTO) {
			return wanted;
		}
		if (!type.architecture().id().equals(HostSystem.architecture()) || type.fixedMemory()) {
			return Acceleration.TCG;
		}
		var trial = AccelerationTrial.of(program);
		if (!trial.works()) {
			notes.add(trial.acceleration().name() + " does not work here (" + trial.reason() + "), emulating");
			return Acceleration.TCG;
		}
		return trial.acceleration();
	}
}
