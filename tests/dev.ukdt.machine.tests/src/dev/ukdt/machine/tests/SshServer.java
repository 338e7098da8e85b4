package dev.ukdt.machine.tests;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

import dev.ukdt.core.process.ProcessTree;

/** An SSH server of the test's own on a port of loopback, with keys of its own, for the user who runs the test. */
final class SshServer implements AutoCloseable {
	private final Process process;
	private final Path command;
	private final Path folder;
	private final int port;

	SshServer(Path folder) throws IOException, InterruptedException {
		this.folder = folder;
		try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			port = socket.getLocalPort();
		}
		if (System.getProperty("user.name").equals("root")) {
			Files.createDirectories(Path.of("/run/sshd")); // where root's server drops its rights
		}
		key("host");
		key("user");
		Files.writeString(known(), "[127.0.0.1]:" + port + " " + Files.readString(folder.resolve("host.pub")));
		Files.copy(folder.resolve("user.pub"), folder.resolve("authorized"));
		var configuration = Files.write(folder.resolve("sshd_config"),
				List.of("Port " + port, "ListenAddress 127.0.0.1", "HostKey " + folder.resolve("host"), "AuthorizedKeysFile " + folder.resolve("authorized"),
						"PidFile none", "StrictModes no", "UsePAM no", "PasswordAuthentication no", "PermitRootLogin yes", "MaxStartups 50", "Subsystem sftp internal-sftp"));
		command = Files.writeString(folder.resolve("ssh"),
				"#!/bin/sh\nexec ssh -F none -i '" + folder.resolve("user") + "' -o UserKnownHostsFile='" + known() + "' \"$@\"\n");
		Files.setPosixFilePermissions(command, PosixFilePermissions.fromString("rwx------"));
		process = new ProcessBuilder("/usr/sbin/sshd", "-D", "-e", "-f", configuration.toString()).redirectErrorStream(true).start();
		var said = process.inputReader();
		for (var line = said.readLine(); line == null || !line.contains("Server listening"); line = said.readLine()) {
			if (line == null) {
				throw new IOException("sshd does not start");
			}
		}
		Thread.ofPlatform().daemon().start(() -> said.lines().forEach(line -> {
		}));
	}

	private void key(String name) throws IOException, InterruptedException {
		if (new ProcessBuilder("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", folder.resolve(name).toString()).inheritIO().start().waitFor() != 0) {
			throw new IOException("no key can be made");
		}
	}

	private Path known() {
		return folder.resolve("known_hosts");
	}

	/** Has the client know no host. */
	void forget() throws IOException {
		Files.writeString(known(), "");
	}

	/** Has the client know this host by another key. */
	void rememberAnother() throws IOException {
		Files.writeString(known(), "[127.0.0.1]:" + port + " " + Files.readString(folder.resolve("user.pub")));
	}

	/** Has the server take no key. */
	void refuseKeys() throws IOException {
		Files.writeString(folder.resolve("authorized"), "");
	}

	/** libvirt's address of a daemon's socket, reached through this server by an ssh that knows the test's keys alone. */
	String uri(Path socket) {
		return "qemu+ssh://" + System.getProperty("user.name") + "@127.0.0.1:" + port + "/session?socket=" + socket + "&command=" + command;
	}

	@Override
	public void close() {
		new ProcessTree(process.toHandle()).end();
	}
}
