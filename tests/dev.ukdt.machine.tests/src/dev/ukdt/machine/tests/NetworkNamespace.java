package dev.ukdt.machine.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

import dev.ukdt.core.tool.ToolFinder;
import dev.ukdt.machine.Guest;

/** A QEMU that runs in a network namespace of its own, which lives as long as it does: nothing of this machine's network is touched. */
final class NetworkNamespace {
	/** QEMU's helper for bridges uses those alone that a file in /etc names; here one that only this QEMU sees. */
	static final String ALLOW_BRIDGES = "mount -t tmpfs tmpfs /mnt\nmkdir /mnt/upper /mnt/work\n"
			+ "mount -t overlay overlay -o lowerdir=/etc,upperdir=/mnt/upper,workdir=/mnt/work /etc\nmkdir -p /etc/qemu\necho allow all >/etc/qemu/bridge.conf\n";
	private static final String UNSHARE = "unshare --net --mount sh";

	private final Path setup;
	private final Path program;

	/** @param commands lines for a shell in the namespace, which make its network */
	NetworkNamespace(Path folder, String commands) throws IOException {
		setup = script(folder.resolve("setup"), "set -e\n" + commands);
		script(folder.resolve("enter"), "set -e\n" + commands + "exec qemu-system-x86_64 \"$@\"\n");
		program = script(folder.resolve("qemu"), "exec " + UNSHARE + " '" + folder.resolve("enter") + "' \"$@\"\n");
	}

	private static Path script(Path file, String text) throws IOException {
		Files.writeString(file, "#!/bin/sh\n" + text);
		return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
	}

	/** Whether such a network can be made here. */
	boolean works() throws IOException, InterruptedException {
		return new ProcessBuilder("sh", "-c", UNSHARE + " '" + setup + "'").redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
	}

	ToolFinder finder() {
		return new ToolFinder(id -> id.equals("qemu-system-x86_64") ? Optional.of(program) : Optional.empty(), ToolFinder.systemPath());
	}

	/** The network devices that a guest's QEMU sees, one a line. */
	static String links(Guest guest) throws IOException {
		var process = new ProcessBuilder("nsenter", "--net", "--target", String.valueOf(guest.process().pid()), "ip", "-oneline", "link", "show").redirectErrorStream(true).start();
		return new String(process.getInputStream().readAllBytes()).replaceAll("(?m)^\\d+: ", "");
	}
}
