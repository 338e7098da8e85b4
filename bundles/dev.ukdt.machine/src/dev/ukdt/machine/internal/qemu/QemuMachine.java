package dev.ukdt.machine.internal.qemu;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import dev.ukdt.core.tool.Tool;
import dev.ukdt.core.tool.ToolFinder;
import dev.ukdt.core.tool.ToolMissing;
import dev.ukdt.image.Architecture;
import dev.ukdt.image.Image;
import dev.ukdt.machine.GuestPlan;
import dev.ukdt.machine.GuestSettings;
import dev.ukdt.machine.Machine;
import dev.ukdt.machine.MachineException;

/** QEMU, with one machine type for each architecture that it is used for. */
final class QemuMachine implements Machine {
	private final String id;
	private final String name;
	private final List<QemuType> variants;

	QemuMachine(String id, String name, List<QemuType> variants) {
		this.id = id;
		this.name = name;
		this.variants = List.copyOf(variants);
	}

	@Override
	public String id() {
		return id;
	}

	@Override
	public String name() {
		return name;
	}

	@Override
	public List<Architecture> architectures() {
		return variants.stream().map(QemuType::architecture).toList();
	}

	@Override
	public Optional<Tool> tool(Architecture architecture) {
		return variant(architecture).map(QemuType::tool);
	}

	@Override
	public String proof() {
		return variants.getFirst().proof();
	}

	private Optional<QemuType> variant(Architecture architecture) {
		return variants.stream().filter(type -> type.architecture() == architecture).findFirst();
	}

	/** An image that does not tell its architecture, and whose settings do not, runs on the first variant. */
	@Override
	public GuestPlan plan(Image image, GuestSettings settings, ToolFinder finder) throws MachineException {
		var architecture = image.architecture() == Architecture.UNKNOWN ? settings.architecture() : image.architecture();
		var type = architecture == Architecture.UNKNOWN ? Optional.of(variants.getFirst()) : variant(architecture);
		if (type.isEmpty()) {
			throw new MachineException(image.path().getFileName() + " is made for " + architecture + ", and " + name + " runs "
					+ architectures().stream().map(Architecture::id).collect(Collectors.joining(", ")) + ": choose another machine or build for one of these");
		}
		var program = finder.find(type.get().tool()).orElseThrow(() -> new ToolMissing(type.get().tool()));
		return QemuPlan.of(this, type.get(), program, image, settings);
	}
}
