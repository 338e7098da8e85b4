package dev.ukdt.machine.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;

import dev.ukdt.core.descriptor.Yaml;
import dev.ukdt.machine.Machine;
import dev.ukdt.machine.Machines;
import dev.ukdt.machine.internal.libvirt.LibvirtMachine;
import dev.ukdt.machine.internal.program.ProgramMachine;
import dev.ukdt.machine.internal.qemu.QemuMachines;

/** Reads the descriptors in this bundle's {@code machines} folder and makes the machines of them. */
public final class InstalledMachines {
	public static final Machines ALL = new Machines(read());

	private InstalledMachines() {
	}

	private static ArrayList<Machine> read() {
		var machines = new ArrayList<Machine>();
		machines.addAll(QemuMachines.read(descriptor("qemu")));
		machines.add(LibvirtMachine.read(descriptor("libvirt")));
		machines.addAll(ProgramMachine.read(descriptor("programs")));
		return machines;
	}

	private static Yaml descriptor(String name) {
		var file = "machines/" + name + ".yaml";
		try (var in = InstalledMachines.class.getResourceAsStream("/" + file)) {
			return Yaml.parse(file, new String(in.readAllBytes(), StandardCharsets.UTF_8));
		} catch (IOException e) {
			throw new UncheckedIOException("this bundle is incomplete", e);
		}
	}
}
