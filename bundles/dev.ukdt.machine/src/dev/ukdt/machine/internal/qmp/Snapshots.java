package dev.ukdt.machine.internal.qmp;

import dev.ukdt.machine.GuestControl;
import dev.ukdt.machine.MachineException;

/** Snapshots of a QEMU guest by its monitor's own commands, which answer with nothing or with what is wrong. */
public final class Snapshots {
	private Snapshots() {
	}

	public static void save(GuestControl control, String name) throws MachineException {
		complain(control.monitor("savevm " + word(name)));
	}

	public static void load(GuestControl control, String name) throws MachineException {
		complain(control.monitor("loadvm " + word(name)));
	}

	/** The monitor splits its line at blanks and takes no quotes in a snapshot's name. */
	private static String word(String name) throws MachineException {
		if (!name.matches("[\\w.-]+")) {
			throw new MachineException("a snapshot's name is made of letters, digits, dots, dashes and underscores, not '" + name + "'");
		}
		return name;
	}

	private static void complain(String answer) throws MachineException {
		if (!answer.isBlank()) {
			// QEMU tells no more of a full disk than this.
			throw new MachineException(answer.strip() + (answer.contains("Input/output error") ? "; is the disk full that holds the snapshots?" : ""));
		}
	}
}
