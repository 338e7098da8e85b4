package dev.ukdt.machine.internal.qemu;

import java.util.List;

import dev.ukdt.core.descriptor.Yaml;
import dev.ukdt.core.tool.Tool;
import dev.ukdt.image.Architecture;

/** A machine type of QEMU's for one architecture, as {@code machines/qemu.yaml} describes it; that file tells what each value means. */
record QemuType(String type, Architecture architecture, String name, boolean preferred, String cpu, int memoryMiB, boolean fixedMemory, String virtio,
		String disk, String network, String exit, List<String> arguments, List<String> kernel, String proof, Tool tool, UefiFirmware uefi) {

	/** An entry of the file: one type for each of its architectures. */
	static List<QemuType> read(Yaml yaml, Yaml file) {
		return yaml.texts("architectures").stream().map(architecture -> read(yaml, architecture, file)).toList();
	}

	private static QemuType read(Yaml yaml, String architecture, Yaml file) {
		var memory = yaml.required("memory");
		var fixed = memory.equals("fixed");
		return new QemuType(yaml.required("type"), Architecture.parse(architecture), yaml.required("name"), yaml.text("default", "").equals("true"),
				yaml.text("cpu", ""), fixed ? 0 : Integer.parseInt(memory), fixed, yaml.required("virtio"), yaml.required("disk"), yaml.text("network", ""),
				yaml.required("exit"), yaml.texts("arguments"), yaml.texts("kernel"), yaml.required("proof"), Tool.read(file.child("programs").child(architecture)), UefiFirmware.read(yaml.text("uefi", ""), architecture, file.child("firmware")));
	}

	boolean hasVirtio() {
		return !virtio.equals("none");
	}

	/** The virtio device of that kind as this type attaches it. */
	String virtio(String kind) {
		return "virtio-" + kind + "-" + virtio;
	}
}
