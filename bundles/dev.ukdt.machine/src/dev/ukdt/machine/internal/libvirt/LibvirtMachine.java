package dev.ukdt.machine.internal.libvirt;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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

/** Domains of libvirt, on this machine or on another one. */
public final class LibvirtMachine implements Machine {
	private final Tool virsh;
	private final Tool ssh;
	private final String proof;
	private final Map<String, String> machines;

	private LibvirtMachine(Yaml yaml) {
		virsh = Tool.read(yaml.child("tool"));
		ssh = Tool.read(yaml.child("ssh"));
		proof = yaml.required("proof");
		machines = yaml.child("machines").map();
	}

	public static LibvirtMachine read(Yaml yaml) {
		return new LibvirtMachine(yaml);
	}

	@Override
	public String id() {
		return "libvirt";
	}

	@Override
	public String name() {
		return "libvirt domain, here or on another host";
	}

	@Override
	public List<Architecture> architectures() {
		return machines.keySet().stream().map(Architecture::parse).toList();
	}

	@Override
	public Optional<Tool> tool(Architecture architecture) {
		return Optional.of(virsh);
	}

	@Override
	public String proof() {
		return proof;
	}

	@Override
	public GuestPlan plan(Image image, GuestSettings settings, ToolFinder finder) throws MachineException {
		var uri = HypervisorUri.parse(settings.host());
		var architecture = image.architecture() == Architecture.UNKNOWN ? settings.architecture() : image.architecture();
		var machine = machines.get(architecture.id());
		if (machine == null) {
			throw new MachineException(image.path().getFileName() + " is made for " + architecture + ", for which libvirt's domains are not described here");
		}
		var program = finder.find(virsh).orElseThrow(() -> new ToolMissing(virsh));
		var tunnel = uri.ssh().isEmpty() ? Optional.<Path>empty() : uri.command().or(() -> Optional.of(finder.find(ssh).orElseThrow(() -> new ToolMissing(ssh))));
		return LibvirtPlan.of(this, image, settings, uri, architecture, machine, program, tunnel);
	}
}
