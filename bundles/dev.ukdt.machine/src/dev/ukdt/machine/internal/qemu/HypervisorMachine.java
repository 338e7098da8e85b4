package dev.ukdt.machine.internal.qemu;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import dev.ukdt.core.descriptor.Yaml;
import dev.ukdt.core.tool.Tool;
import dev.ukdt.core.tool.ToolFinder;
import dev.ukdt.core.tool.ToolMissing;
import dev.ukdt.image.Architecture;
import dev.ukdt.image.Image;
import dev.ukdt.machine.GuestPlan;
import dev.ukdt.machine.GuestSettings;
import dev.ukdt.machine.Machine;
import dev.ukdt.machine.MachineException;

/**
 * QEMU with a hypervisor that has the image as its first guest: so that a guest of Xen runs where there is no Xen. QEMU's stub sees the
 * guest by its own addresses.
 */
record HypervisorMachine(String id, QemuType type, Tool hypervisor, int guestMiB, String boots, List<String> options) implements Machine {
	static HypervisorMachine read(Yaml yaml, Yaml file) {
		return new HypervisorMachine("qemu:" + yaml.required("id"), QemuType.read(yaml, file).getFirst(), Tool.read(yaml.child("hypervisor")),
				Integer.parseInt(yaml.required("guest")), yaml.required("boots"), yaml.texts("options"));
	}

	@Override
	public String name() {
		return type.name();
	}

	@Override
	public List<Architecture> architectures() {
		return List.of(type.architecture());
	}

	@Override
	public Optional<Tool> tool(Architecture architecture) {
		return architecture == type.architecture() ? Optional.of(type.tool()) : Optional.empty();
	}

	@Override
	public String proof() {
		return type.proof();
	}

	@Override
	public GuestPlan plan(Image image, GuestSettings settings, ToolFinder finder) throws MachineException {
		if (image.bootProtocols().stream().noneMatch(protocol -> protocol.id().equals(boots))) {
			throw new MachineException(image.path().getFileName() + " cannot be booted on " + name() + ": it has no note for " + boots);
		}
		var program = finder.find(type.tool()).orElseThrow(() -> new ToolMissing(type.tool()));
		var packed = finder.find(hypervisor).orElseThrow(() -> new ToolMissing(hypervisor));
		try {
			var files = HypervisorFiles.inCache();
			return QemuPlan.of(this, type, program, Image.read(files.unpacked(packed)), inside(settings, files.module(image.path())));
		} catch (IOException e) {
			throw new MachineException("the hypervisor cannot be made ready: " + e.getMessage(), e);
		}
	}

	/** What the person chose is about the guest; QEMU boots the hypervisor, whose module the guest is, its arguments behind its name. */
	private GuestSettings inside(GuestSettings settings, Path guest) {
		var memory = settings.memoryMiB() == 0 ? guestMiB : settings.memoryMiB();
		var module = settings.arguments().isEmpty() ? guest.toString() : guest + " " + QemuArguments.text(String.join(" ", settings.arguments()));
		return settings.withMemory(memory + type.memoryMiB()).withInitrd(Optional.of(Path.of(module)))
				.withArguments(options.stream().map(option -> option.replace("@MEMORY@", String.valueOf(memory))).toList());
	}
}
