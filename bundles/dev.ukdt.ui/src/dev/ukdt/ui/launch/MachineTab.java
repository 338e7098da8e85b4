package dev.ukdt.ui.launch;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.swt.widgets.Composite;

import dev.ukdt.machine.Acceleration;
import dev.ukdt.machine.Firmware;
import dev.ukdt.machine.Machine;
import dev.ukdt.machine.Machines;
import dev.ukdt.machine.launch.LaunchAttributes;
import dev.ukdt.ui.Icon;

/** Where it runs, with the exact command line that comes of all tabs. */
final class MachineTab extends FieldTab {
	private CommandPreview preview;

	MachineTab() {
		super("dev.ukdt.ui.machineTab", "Machine", Icon.MACHINE);
	}

	@Override
	protected void create(Fields rows, Composite tab) {
		var machines = new ArrayList<>(List.of(""));
		machines.addAll(Machines.installed().all().stream().map(Machine::id).toList());
		rows.choice("&Machine:", LaunchAttributes.MACHINE, machines,
				id -> id.isEmpty() ? "the project's, else the family's first" : Machines.installed().find(id).map(it -> it.name() + " (" + id + ")").orElse(id));
		// Two in a row, so that the command line below is seen without scrolling.
		rows.row("Mem&ory:", row -> {
			row.number("", LaunchAttributes.MEMORY, 0, 1 << 20, "MiB; 0 for the machine's own choice");
			row.number("vC&PUs:", LaunchAttributes.VCPUS, 1, 256, "");
		});
		rows.row("&Acceleration:", row -> {
			row.choice("", LaunchAttributes.ACCELERATION, Stream.of(Acceleration.values()).map(Acceleration::id).toList(), MachineTab::words);
			row.choice("Firm&ware:", LaunchAttributes.FIRMWARE, Stream.of(Firmware.values()).map(Firmware::id).toList(), MachineTab::firmware);
		});
		rows.text("&Guest arguments:", LaunchAttributes.ARGUMENTS, "for the guest's kernel", Checks.NONE);
		rows.text("Ma&chine arguments:", LaunchAttributes.EXTRA, "for the emulator or hypervisor, behind those below", Checks.NONE);
		rows.text("&Host:", LaunchAttributes.HOST, "here; a libvirt URI for a machine elsewhere", Checks.NONE);
		preview = new CommandPreview(tab);
	}

	private static String firmware(String id) {
		return switch (Firmware.parse(id)) {
		case AUTO -> "UEFI where it is needed";
		case PLAIN -> "the machine's own, without UEFI";
		case UEFI -> "UEFI";
		};
	}

	private static String words(String id) {
		return switch (Acceleration.parse(id)) {
		case AUTO -> "the processor's where it works";
		case TCG -> "emulation (tcg)";
		default -> id;
		};
	}

	@Override
	protected void loaded(ILaunchConfiguration configuration) {
		preview.show(configuration);
	}

	@Override
	public void activated(ILaunchConfigurationWorkingCopy configuration) {
		super.activated(configuration);
		preview.show(configuration);
	}

	@Override
	public void performApply(ILaunchConfigurationWorkingCopy configuration) {
		super.performApply(configuration);
		preview.show(configuration);
	}
}
