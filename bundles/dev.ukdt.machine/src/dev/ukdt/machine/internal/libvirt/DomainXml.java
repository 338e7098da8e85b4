package dev.ukdt.machine.internal.libvirt;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import dev.ukdt.image.Architecture;
import dev.ukdt.machine.Disk;
import dev.ukdt.machine.Display;
import dev.ukdt.machine.GuestSettings;
import dev.ukdt.machine.Network;
import dev.ukdt.machine.SharedFolder;

/** Writes the description of a domain. */
final class DomainXml {
	private static final String QEMU = "http://libvirt.org/schemas/domain/qemu/1.0";
	private static final int FIRST_SLOT = 0x18;

	private final Domain domain;
	private final GuestSettings settings;
	private final StringWriter text = new StringWriter();
	private final XMLStreamWriter xml;

	DomainXml(Domain domain, GuestSettings settings) throws XMLStreamException {
		this.domain = domain;
		this.settings = settings;
		xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
	}

	String write() throws XMLStreamException {
		open("domain", "type", domain.virtualization());
		if (domain.isQemu()) {
			xml.writeNamespace("qemu", QEMU);
		}
		leaf("name", domain.name());
		leaf("memory", String.valueOf(settings.memoryMiB()), "unit", "MiB");
		leaf("vcpu", String.valueOf(settings.vcpus()));
		boot();
		if (domain.architecture() == Architecture.X86_64) {
			open("features");
			empty("acpi");
			close();
		}
		if (domain.isQemu() && domain.architecture() != Architecture.RISCV64 && domain.architecture() != Architecture.ARM) {
			empty("cpu", "mode", domain.virtualization().equals("kvm") ? "host-passthrough" : "maximum");
		}
		leaf("on_poweroff", "destroy");
		leaf("on_reboot", "destroy");
		leaf("on_crash", "destroy");
		devices();
		if (domain.isQemu()) {
			commandLine();
		}
		close();
		xml.flush();
		return text.toString();
	}

	private void boot() throws XMLStreamException {
		open("os");
		if (domain.isQemu()) {
			leaf("type", "hvm", "arch", domain.architecture() == Architecture.X86 ? "i686" : domain.architecture() == Architecture.ARM ? "armv7l" : domain.architecture().id(),
					"machine", domain.machine());
		} else {
			leaf("type", domain.machine());
		}
		leaf("kernel", domain.kernel());
		if (!domain.initrd().isEmpty()) {
			leaf("initrd", domain.initrd());
		}
		if (!settings.arguments().isEmpty()) {
			leaf("cmdline", String.join(" ", settings.arguments()));
		}
		close();
	}

	private void devices() throws XMLStreamException {
		open("devices");
		for (var i = 0; i < settings.disks().size(); i++) {
			disk(settings.disks().get(i), i);
		}
		for (var network : settings.networks()) {
			network(network);
		}
		for (var folder : settings.folders()) {
			folder(folder);
		}
		console();
		if (settings.randomness()) {
			open("rng", "model", "virtio");
			empty("backend", "model", "builtin");
			close();
		}
		if (settings.display() != Display.NONE) {
			open("video");
			empty("model", "type", "vga");
			close();
		}
		if (domain.isQemu()) {
			empty("controller", "type", "usb", "model", "none");
			empty("memballoon", "model", "none");
		}
		close();
	}

	private void disk(Disk disk, int number) throws XMLStreamException {
		var virtio = disk.bus() == Disk.Bus.VIRTIO;
		open("disk", "type", "file", "device", "disk");
		empty("driver", "name", "qemu", "type", disk.format());
		empty("source", "file", disk.file().toString());
		empty("target", "dev", (virtio ? "vd" : "sd") + (char) ('a' + number), "bus", virtio ? "virtio" : "sata");
		if (disk.readOnly()) {
			empty("readonly");
		}
		close();
	}

	/** A network of QEMU's own with forwards is written among QEMU's arguments: libvirt has no words for it that old versions know. */
	private void network(Network network) throws XMLStreamException {
		if (network.mode() == Network.Mode.USER && domain.isQemu()) {
			return;
		}
		open("interface", "type", network.mode() == Network.Mode.BRIDGE ? "bridge" : "ethernet");
		if (network.mode() == Network.Mode.BRIDGE) {
			empty("source", "bridge", network.device());
		} else {
			empty("target", "dev", network.device(), "managed", "no");
		}
		if (domain.isQemu()) {
			empty("model", "type", "virtio");
		}
		close();
	}

	private void folder(SharedFolder folder) throws XMLStreamException {
		open("filesystem", "type", "mount", "accessmode", "passthrough");
		empty("source", "dir", folder.folder().toString());
		empty("target", "dir", folder.tag());
		if (folder.readOnly()) {
			empty("readonly");
		}
		close();
	}

	private void console() throws XMLStreamException {
		var console = domain.console();
		if (!domain.isQemu()) {
			open("console", "type", "pty");
			empty("target", "type", "xen");
		} else if (console.unix()) {
			open("serial", "type", "unix");
			empty("source", "mode", "bind", "path", console.path());
		} else {
			open("serial", "type", "tcp");
			empty("source", "mode", "bind", "host", "127.0.0.1", "service", String.valueOf(console.port()));
			empty("protocol", "type", "raw");
		}
		close();
	}

	private void commandLine() throws XMLStreamException {
		var arguments = new ArrayList<String>();
		if (domain.architecture() == Architecture.X86_64 || domain.architecture() == Architecture.X86) {
			arguments.addAll(List.of("-device", "isa-debug-exit,iobase=0x501,iosize=2"));
		} else if (domain.architecture() != Architecture.RISCV64) {
			arguments.addAll(List.of("-semihosting-config", "enable=on,target=native"));
		}
		if (domain.plainRiscv()) {
			arguments.addAll(List.of("-bios", "none"));
		}
		var slot = FIRST_SLOT;
		for (var network : settings.networks()) {
			if (network.mode() == Network.Mode.USER) {
				var id = "user" + slot;
				var forwards = new StringBuilder();
				network.forwards().forEach(it -> forwards.append(",hostfwd=" + it.protocol() + ":" + it.address() + ":" + it.hostPort() + "-:" + it.guestPort()));
				arguments.addAll(List.of("-netdev", "user,id=" + id + forwards, "-device", "virtio-net-pci,netdev=" + id + ",addr=0x" + Integer.toHexString(slot++)));
			}
		}
		if (settings.stub().wanted()) {
			arguments.addAll(List.of("-chardev", "socket,id=gdb," + domain.stub().chardev() + ",server=on,wait=off", "-gdb", "chardev:gdb"));
		}
		arguments.addAll(settings.extra());
		xml.writeStartElement("qemu", "commandline", QEMU);
		for (var argument : arguments) {
			xml.writeEmptyElement("qemu", "arg", QEMU);
			xml.writeAttribute("value", argument);
		}
		close();
	}

	private void open(String element, String... attributes) throws XMLStreamException {
		xml.writeStartElement(element);
		attributes(attributes);
	}

	private void empty(String element, String... attributes) throws XMLStreamException {
		xml.writeEmptyElement(element);
		attributes(attributes);
	}

	private void leaf(String element, String content, String... attributes) throws XMLStreamException {
		open(element, attributes);
		xml.writeCharacters(content);
		close();
	}

	private void attributes(String... attributes) throws XMLStreamException {
		for (var i = 0; i < attributes.length; i += 2) {
			xml.writeAttribute(attributes[i], attributes[i + 1]);
		}
	}

	private void close() throws XMLStreamException {
		xml.writeEndElement();
	}
}
