package dev.ukdt.ui.launch;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;

import dev.ukdt.machine.launch.DeviceTexts;
import dev.ukdt.machine.launch.LaunchAttributes;
import dev.ukdt.ui.Icon;

/** What the guest gets beside memory and processors. */
final class DevicesTab extends FieldTab {
	private static final Path ANYWHERE = Path.of("/");

	DevicesTab() {
		super("dev.ukdt.ui.devicesTab", "Devices", Icon.ARCHITECTURE);
	}

	@Override
	protected void create(Fields rows, Composite tab) {
		rows.lines("Dis&ks:", LaunchAttributes.DISKS, "One a line: FILE[,raw|qcow2][,virtio|emulated][,ro][,size=MIB][,name=NAME]",
				Checks.by(text -> DeviceTexts.disk(text, ANYWHERE)));
		rows.lines("Net&works:", LaunchAttributes.NETWORKS, "One a line: user[,tcp:8080:80]..., tap:DEVICE or bridge:DEVICE, each [,name=NAME]", Checks.by(DeviceTexts::network));
		rows.lines("&Folders:", LaunchAttributes.FOLDERS, "Shared with the guest, one a line: FOLDER[,tag=TAG][,ro]", Checks.by(text -> DeviceTexts.folder(text, ANYWHERE)));
		rows.file("&Initial RAM disk:", LaunchAttributes.INITRD, "none, or what the family says", SWT.OPEN, Checks::file);
		rows.choice("&Screen:", LaunchAttributes.DISPLAY, List.of("none", "hidden", "window"), id -> switch (id) {
		case "none" -> "none: the serial console is all";
		case "hidden" -> "one that nobody sees, for pictures of it";
		default -> "in a window of the emulator";
		});
		rows.check("&Give the guest a source of random numbers", LaunchAttributes.RANDOMNESS, false);
		rows.text("S&eed:", LaunchAttributes.SEED, "none: different numbers at each run", Checks::hexadecimal);
	}
}
