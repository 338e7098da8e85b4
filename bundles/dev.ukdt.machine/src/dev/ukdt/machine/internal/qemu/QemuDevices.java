package dev.ukdt.machine.internal.qemu;

import java.util.ArrayList;
import java.util.List;

import dev.ukdt.machine.Disk;
import dev.ukdt.machine.Display;
import dev.ukdt.machine.GuestSettings;
import dev.ukdt.machine.MachineException;
import dev.ukdt.machine.Network;
import dev.ukdt.machine.SharedFolder;

/** The devices of a QEMU guest, as arguments. */
final class QemuDevices {
	private final QemuType type;
	private final GuestSettings settings;
	private final List<String> line = new ArrayList<>();

	QemuDevices(QemuType type, GuestSettings settings) {
		this.type = type;
		this.settings = settings;
	}

	List<String> arguments() throws MachineException {
		for (var i = 0; i < settings.disks().size(); i++) {
			disk(settings.disks().get(i), "disk" + i);
		}
		for (var i = 0; i < settings.networks().size(); i++) {
			network(settings.networks().get(i), "net" + i);
		}
		for (var i = 0; i < settings.folders().size(); i++) {
			folder(settings.folders().get(i), "folder" + i);
		}
		if (settings.randomness()) {
			virtio("random numbers");
			add("-object", "rng-builtin,id=random", "-device", type.virtio("rng") + ",rng=random");
			if (!settings.seed().isEmpty()) {
				add("-seed", "0x" + settings.seed());
			}
		}
		if (settings.display() != Display.NONE) {
			add("-vga", "std");
		}
		return line;
	}

	private void disk(Disk disk, String id) throws MachineException {
		var emulated = disk.bus() == Disk.Bus.EMULATED;
		if (emulated && type.disk().equals("none")) {
			throw new MachineException(type.name() + " has no controller for an emulated disk: attach " + disk.file() + " as virtio");
		}
		if (emulated && (type.disk().equals("sd") || type.disk().equals("scsi"))) {
			add("-drive", "if=" + type.disk() + ",format=" + disk.format() + ",readonly=" + (disk.readOnly() ? "on" : "off") + ",file="
					+ QemuArguments.text(disk.file()));
			return;
		}
		if (!emulated) {
			virtio("the disk " + disk.file());
		}
		add("-blockdev", "driver=" + disk.format() + ",node-name=" + id + ",read-only=" + (disk.readOnly() ? "on" : "off")
				+ ",file.driver=file,file.filename=" + QemuArguments.text(disk.file()));
		var device = emulated ? type.disk() : type.virtio("blk");
		add("-device", device + ",drive=" + id + (device.equals("nvme") ? ",serial=" + id : ""));
	}

	private void network(Network network, String id) throws MachineException {
		var back = switch (network.mode()) {
		case USER -> {
			var text = new StringBuilder("user,id=" + id);
			network.forwards().forEach(forward -> text.append(",hostfwd=" + forward.protocol() + ":" + forward.address() + ":" + forward.hostPort() + "-:"
					+ forward.guestPort()));
			yield text.toString();
		}
		case TAP -> "tap,id=" + id + ",ifname=" + QemuArguments.text(network.device()) + ",script=no,downscript=no";
		case BRIDGE -> "bridge,id=" + id + ",br=" + QemuArguments.text(network.device());
		};
		if (type.hasVirtio()) {
			add("-netdev", back, "-device", type.virtio("net") + ",netdev=" + id);
		} else if (!type.network().isEmpty()) {
			add("-nic", back.replaceFirst(",id=" + id, "") + ",model=" + type.network());
		} else {
			throw new MachineException(type.name() + " has no network: take the network out of the settings, or choose another machine");
		}
	}

	private void folder(SharedFolder folder, String id) throws MachineException {
		virtio("the folder " + folder.folder());
		add("-fsdev", "local,id=" + id + ",security_model=none,readonly=" + (folder.readOnly() ? "on" : "off") + ",path=" + QemuArguments.text(folder.folder()),
				"-device", type.virtio("9p") + ",fsdev=" + id + ",mount_tag=" + QemuArguments.text(folder.tag()));
	}

	private void virtio(String what) throws MachineException {
		if (!type.hasVirtio()) {
			throw new MachineException(type.name() + " has no virtio devices, which " + what + " needs: choose another machine");
		}
	}

	private void add(String... arguments) {
		line.addAll(List.of(arguments));
	}
}
