package dev.ukdt.machine.internal.program;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import dev.ukdt.core.descriptor.Yaml;
import dev.ukdt.core.tool.Tool;
import dev.ukdt.core.tool.ToolFinder;
import dev.ukdt.core.tool.ToolMissing;
import dev.ukdt.image.Architecture;
import dev.ukdt.image.BootProtocol;
import dev.ukdt.image.Image;
import dev.ukdt.machine.GuestPlan;
import dev.ukdt.machine.GuestSettings;
import dev.ukdt.machine.Machine;
import dev.ukdt.machine.MachineException;

/** A machine that is one program: a tender, a hypervisor, or a process of the host. */
public final class ProgramMachine implements Machine {
	private final ProgramType type;

	private ProgramMachine(ProgramType type) {
		this.type = type;
	}

	/** The machines of {@code machines/programs.yaml}. */
	public static List<ProgramMachine> read(Yaml yaml) {
		return yaml.children("machines", ProgramType::read).stream().map(ProgramMachine::new).toList();
	}

	@Override
	public String id() {
		return type.id();
	}

	@Override
	public String name() {
		return type.name();
	}

	@Override
	public List<Architecture> architectures() {
		return type.architectures();
	}

	@Override
	public Optional<Tool> tool(Architecture architecture) {
		return type.tool();
	}

	@Override
	public String proof() {
		return type.proof();
	}

	@Override
	public GuestPlan plan(Image image, GuestSettings settings, ToolFinder finder) throws MachineException {
		var architecture = image.architecture() == Architecture.UNKNOWN ? settings.architecture() : image.architecture();
		if (architecture != Architecture.UNKNOWN && !type.architectures().contains(architecture)) {
			throw new MachineException(image.path().getFileName() + " is made for " + architecture + ", and " + type.name() + " runs "
					+ type.architectures().stream().map(Architecture::id).collect(Collectors.joining(", ")) + ": choose another machine or build for one of these");
		}
		if (!type.boot().isEmpty() && image.bootProtocols().stream().map(BootProtocol::id).noneMatch(type.boot()::contains)) {
			throw new MachineException(image.path().getFileName() + " cannot be booted on " + type.name() + ": it offers "
					+ image.bootProtocols().stream().map(BootProtocol::title).collect(Collectors.joining(", ", "", "")) + ", and this machine takes "
					+ String.join(", ", type.boot()));
		}
		refuse(settings);
		if (settings.stub().wanted() && type.stubBy().isPresent() && !type.stubBy().get().architectures().contains(architecture)) {
			throw new MachineException(type.name() + " has no stub for a debugger of " + architecture + ": run it without, or choose another machine");
		}
		return ProgramPlan.of(this, type, image, settings, finder);
	}

	private void refuse(GuestSettings settings) throws MachineException {
		var limits = new Limits(type.name(), settings);
		limits.check(type.limits(), "");
		if (settings.stub().wanted()) {
			limits.check(type.stubBy().map(StubHelpers::limits).orElse(List.of()), " for a debugger");
		}
		if (settings.stub().wanted() && type.stub().equals("none")) {
			throw new MachineException(type.name() + " has no stub for a debugger" + (type.stubNote().isEmpty() ? "" : ": " + type.stubNote()));
		}
	}

	/** The program for a role, or how to get it. */
	static Path found(Tool tool, ToolFinder finder) {
		return finder.find(tool).orElseThrow(() -> new ToolMissing(tool));
	}
}
