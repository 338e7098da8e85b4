package dev.ukdt.machine.internal.qemu;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import dev.ukdt.core.process.CommandLine;
import dev.ukdt.machine.Acceleration;
import dev.ukdt.machine.Display;
import dev.ukdt.machine.GuestSettings;
import dev.ukdt.machine.MachineException;
import dev.ukdt.machine.internal.GuestFolder;

/** Builds QEMU's command line. */
final class QemuArguments {
	static final String MONITOR = "monitor.sock";
	static final String STUB = "gdb.sock";

	private final QemuType type;
	private final QemuBoot boot;
	private final GuestSettings settings;
	private final GuestFolder folder;
	private final Acceleration acceleration;
	private final List<String> line = new ArrayList<>();

	QemuArguments(QemuType type, QemuBoot boot, GuestSettings settings, GuestFolder folder, Acceleration acceleration) {
		this.type = type;
		this.boot = boot;
		this.settings = settings;
		this.folder = folder;
		this.acceleration = acceleration;
	}

	CommandLine command(Path program) throws MachineException {
		line.add(program.toString());
		machine();
		channels();
		line.addAll(type.arguments());
		line.addAll(new QemuDevices(type, settings).arguments());
		line.addAll(boot.arguments(program, folder));
		if (settings.paused()) {
			line.add("-S");
		}
		line.addAll(settings.extra());
		return new CommandLine(line, settings.directory(), settings.environment());
	}

	private void machine() throws MachineException {
		if (type.fixedMemory() && settings.memoryMiB() != 0) {
			throw new MachineException(type.name() + " has the memory of its board: leave the amount empty");
		}
		add("-machine", type.type(), "-accel", acceleration.id());
		var cpu = acceleration == Acceleration.TCG ? type.cpu() : "host";
		if (!cpu.isEmpty()) {
			add("-cpu", cpu);
		}
		if (!type.fixedMemory()) {
			add("-m", String.valueOf(settings.memoryMiB()));
		}
		if (settings.vcpus() > 1) {
			add("-smp", String.valueOf(settings.vcpus()));
		}
		add("-nodefaults", "-no-user-config", "-no-reboot");
		if (settings.display() != Display.WINDOW) {
			add("-display", "none");
		}
	}

	/** The monitor and the stub come first: when the console lives, they do. */
	private void channels() {
		add("-chardev", "socket,id=monitor,path=" + text(folder.resolve(MONITOR)) + ",server=on,wait=off", "-mon", "chardev=monitor,mode=control");
		if (settings.stub().wanted()) {
			var where = settings.stub().port() == 0 ? "path=" + text(folder.resolve(STUB)) : "host=127.0.0.1,port=" + settings.stub().port();
			add("-chardev", "socket,id=gdb," + where + ",server=on,wait=off", "-gdb", "chardev:gdb");
		}
		add("-chardev", "stdio,id=console,signal=off");
		Collections.nCopies(settings.console(), "null").forEach(none -> add("-serial", none));
		add("-serial", "chardev:console");
	}

	private void add(String... arguments) {
		line.addAll(List.of(arguments));
	}

	/** A value inside one of QEMU's options, where a comma stands for itself when it is doubled. */
	static String text(Object value) {
		return value.toString().replace(",", ",,");
	}
}
