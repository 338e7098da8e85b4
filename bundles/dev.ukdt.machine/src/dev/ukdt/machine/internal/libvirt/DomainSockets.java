package dev.ukdt.machine.internal.libvirt;

import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;

import dev.ukdt.machine.internal.GuestFolder;

/**
 * Where a domain's console and stub are on its host: unix sockets when the guest runs as the connecting user, else ports of the host's loopback,
 * because other users' sockets cannot be entered. What is on another host is led to sockets in the guest's own folder.
 *
 * @param local the socket here; unused for ports of this very machine
 */
record DomainSockets(boolean unix, String path, int port, Path local) {
	private static final int FIRST_PORT = 49152;
	private static final int LAST_PORT = 65535;

	static DomainSockets of(HypervisorUri uri, String guest, GuestFolder folder, String what) {
		var local = folder.resolve(what + ".sock");
		var path = uri.ssh().isPresent() ? "/tmp/" + guest + "-" + what + ".sock" : local.toString();
		return new DomainSockets(uri.session(), path, ThreadLocalRandom.current().nextInt(FIRST_PORT, LAST_PORT + 1), local);
	}

	/** The host's end, as ssh's {@code -L} names it. */
	String hostEnd() {
		return unix ? path : "127.0.0.1:" + port;
	}

	/** For QEMU's {@code -chardev socket}. */
	String chardev() {
		return unix ? "path=" + path : "host=127.0.0.1,port=" + port;
	}
}
