package dev.ukdt.machine.internal.qemu;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

import dev.ukdt.core.descriptor.Yaml;
import dev.ukdt.machine.Machine;

/** Makes the machines of {@code machines/qemu.yaml}. */
public final class QemuMachines {
	private QemuMachines() {
	}

	/** First {@code qemu}, which takes the best type for an image, then {@code qemu:TYPE} for each type, then those with a hypervisor. */
	public static List<Machine> read(Yaml yaml) {
		var types = yaml.children("types", type -> QemuType.read(type, yaml)).stream().flatMap(List::stream).toList();
		var machines = new ArrayList<Machine>();
		machines.add(new QemuMachine("qemu", "QEMU", types.stream().filter(QemuType::preferred).toList()));
		var byType = new LinkedHashMap<String, List<QemuType>>();
		types.forEach(type -> byType.computeIfAbsent(type.type(), key -> new ArrayList<>()).add(type));
		byType.forEach((type, variants) -> machines.add(new QemuMachine("qemu:" + type, variants.getFirst().name(), variants)));
		machines.addAll(yaml.children("hypervisors", hypervisor -> HypervisorMachine.read(hypervisor, yaml)));
		return machines;
	}
}
