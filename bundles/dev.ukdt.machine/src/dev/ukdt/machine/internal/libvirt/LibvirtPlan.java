package dev.ukdt.machine.internal.libvirt;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javax.xml.stream.XMLStreamException;

import dev.ukdt.core.process.CommandLine;
import dev.ukdt.image.Architecture;
import dev.ukdt.image.BootProtocol;
import dev.ukdt.image.Image;
import dev.ukdt.machine.Acceleration;
import dev.ukdt.machine.Guest;
import dev.ukdt.machine.GuestConsole;
import dev.ukdt.machine.GuestPlan;
import dev.ukdt.machine.GuestSettings;
import dev.ukdt.machine.Machine;
import dev.ukdt.machine.MachineException;
import dev.ukdt.machine.StubEndpoint;
import dev.ukdt.machine.internal.GuestFolder;

/**
 * A run as a libvirt domain. One virsh defines and starts the domain and then watches its life: when that virsh ends, however, libvirt destroys the domain;
 * its definition is taken away afterwards, by the next UKDT if this one is killed.
 *
 * @param ssh the program that reaches the other host; empty for this one
 */
record LibvirtPlan(Machine machine, Image image, GuestSettings settings, HypervisorUri uri, Domain domain, String description, GuestFolder folder,
		CommandLine command, List<CommandLine> preparations, Optional<Path> ssh, List<String> notes) implements GuestPlan {
	private static final String DESCRIPTION = "domain.xml";
	private static final int DEFAULT_MEMORY = 128;
	private static final long RISCV_MEMORY = 0x80000000L;

	static LibvirtPlan of(Machine machine, Image image, GuestSettings chosen, HypervisorUri uri, Architecture architecture, String type, Path virsh,
			Optional<Path> ssh) throws MachineException {
		var settings = chosen.memoryMiB() == 0 ? chosen.withMemory(DEFAULT_MEMORY) : chosen;
		var folder = GuestFolder.next();
		var name = "ukdt-" + folder.id();
		var notes = new ArrayList<String>();
		var xen = uri.driver().equals("xen");
		if (xen) {
			checkXen(settings, ssh);
		}
		var kvm = settings.acceleration() == Acceleration.KVM;
		if (settings.acceleration() == Acceleration.AUTO && !xen) {
			notes.add("libvirt's domain is emulated; choose the acceleration kvm when " + (ssh.isPresent() ? "its host" : "this machine") + " has it");
		}
		var kind = image.bootProtocols().contains(BootProtocol.XEN_PV) ? "linux" : "xenpvh";
		var domain = new Domain(name, xen ? "xen" : kvm ? "kvm" : "qemu", architecture, xen ? kind : type, uri.onHost(name, image.path()).toString(),
				settings.initrd().map(file -> uri.onHost(name, file).toString()).orElse(""),
				architecture == Architecture.RISCV64 && image.entry() == RISCV_MEMORY, DomainSockets.of(uri, name, folder, "console"),
				DomainSockets.of(uri, name, folder, "gdb"));
		return new LibvirtPlan(machine, image, settings, uri, domain, description(domain, settings), folder,
				new CommandLine(List.of(virsh.toString(), "--connect", uri.text(), LibvirtScript.run(domain, folder.resolve(DESCRIPTION))), settings.directory(), settings.environment()),
				copies(image, settings, uri, name), ssh, List.copyOf(notes));
	}

	private static void checkXen(GuestSettings settings, Optional<Path> ssh) throws MachineException {
		if (ssh.isPresent()) {
			throw new MachineException("the console of a Xen domain is a terminal of its host: run UKDT there with xen:///system, or choose a qemu+ssh address");
		}
		if (settings.stub().wanted()) {
			throw new MachineException("libvirt opens no stub for a Xen domain: to debug it, choose the machine xen, which runs it by xl and debugs it by gdbsx");
		}
	}

	private static String description(Domain domain, GuestSettings settings) throws MachineException {
		try {
			return new DomainXml(domain, settings).write();
		} catch (XMLStreamException e) {
			throw new MachineException("the domain cannot be described: " + e.getMessage(), e);
		}
	}

	/** The image goes to the host where it runs. */
	private static List<CommandLine> copies(Image image, GuestSettings settings, HypervisorUri uri, String name) {
		if (uri.ssh().isEmpty()) {
			return List.of();
		}
		var files = new ArrayList<Path>();
		files.add(image.path());
		settings.initrd().ifPresent(files::add);
		return files.stream().map(file -> {
			var line = new ArrayList<>(List.of("scp"));
			uri.command().ifPresent(program -> line.addAll(List.of("-S", program.toString())));
			line.addAll(uri.sshOptions("-P"));
			line.addAll(List.of("--", file.toString(), uri.ssh().get() + ":" + uri.onHost(name, file)));
			return new CommandLine(line, settings.directory());
		}).toList();
	}

	/** Takes away what is left of a domain that has stopped: its definition, and the copies on another host. */
	List<CommandLine> cleanings() {
		var lines = new ArrayList<CommandLine>();
		for (var end : LibvirtScript.end(domain)) {
			var line = new ArrayList<>(List.of(command.program(), "--connect", uri.text()));
			line.addAll(end);
			lines.add(new CommandLine(line, settings.directory(), settings.environment()));
		}
		ssh.ifPresent(program -> lines.add(removal(program)));
		return lines;
	}

	/** The copies' names are ours, so that the host's shell sees plain words. */
	private CommandLine removal(Path program) {
		var line = new ArrayList<>(List.of(program.toString()));
		line.addAll(uri.sshOptions("-p"));
		line.addAll(List.of("--", uri.ssh().orElseThrow(), "rm", "-f", domain.kernel()));
		if (!domain.initrd().isEmpty()) {
			line.add(domain.initrd());
		}
		return new CommandLine(line, settings.directory());
	}

	@Override
	public Optional<StubEndpoint> stub() {
		if (!settings.stub().wanted()) {
			return Optional.empty();
		}
		var socket = domain.stub();
		return Optional.of(socket.unix() || ssh.isPresent() ? new StubEndpoint.Unix(socket.local()) : new StubEndpoint.Tcp("127.0.0.1", socket.port()));
	}

	@Override
	public Guest start(List<GuestConsole.Listener> console) throws MachineException {
		try {
			return new LibvirtStart(this, folder.resolve(DESCRIPTION)).run(console);
		} catch (IOException e) {
			folder.remove();
			var words = e instanceof MachineException ? e.getMessage() : "libvirt's domain cannot be started: " + e.getMessage();
			throw new MachineException(uri.ssh().isPresent() ? SshTrouble.cured(words, uri) : words, e);
		}
	}
}
