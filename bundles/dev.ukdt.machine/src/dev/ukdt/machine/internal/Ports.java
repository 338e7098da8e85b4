package dev.ukdt.machine.internal;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

import dev.ukdt.machine.GuestSettings;
import dev.ukdt.machine.MachineException;
import dev.ukdt.machine.PortForward;

/** Looks whether the ports that a guest wants on this machine are free. */
final class Ports {
	private Ports() {
	}

	/** @throws MachineException when one is taken */
	static void check(GuestSettings settings) throws MachineException {
		if (settings.stub().wanted() && settings.stub().port() != 0) {
			check("tcp", PortForward.LOOPBACK, settings.stub().port(), "the debugger's stub");
		}
		for (var network : settings.networks()) {
			for (var forward : network.forwards()) {
				check(forward.protocol(), forward.address(), forward.hostPort(), "the guest's port " + forward.guestPort());
			}
		}
	}

	private static void check(String protocol, String address, int port, String purpose) throws MachineException {
		try {
			var at = new InetSocketAddress(InetAddress.getByName(address), port);
			if (protocol.equals("udp")) {
				new DatagramSocket(at).close();
			} else {
				try (var socket = new ServerSocket()) {
					socket.setReuseAddress(true);
					socket.bind(at);
				}
			}
		} catch (IOException e) {
			throw new MachineException("the " + protocol + " port " + address + ":" + port + ", wanted for " + purpose + ", is taken"
					+ GuestRecords.holder(protocol + ":" + address + ":" + port) + ": choose another", e);
		}
	}
}
