package dev.ukdt.machine;

/**
 * A port of this machine that leads into the guest.
 *
 * @param protocol {@code tcp} or {@code udp}
 * @param address  on which this machine listens; loopback unless a person asked for more
 * @param hostPort on this machine
 */
public record PortForward(String protocol, String address, int hostPort, int guestPort) {
	public static final String LOOPBACK = "127.0.0.1";

	public PortForward {
		if (!protocol.equals("tcp") && !protocol.equals("udp")) {
			throw new IllegalArgumentException("'" + protocol + "' is no protocol for a port: tcp or udp");
		}
		if (hostPort < 1 || hostPort > 65535 || guestPort < 1 || guestPort > 65535) {
			throw new IllegalArgumentException("a port is a number from 1 to 65535, not " + hostPort + ":" + guestPort);
		}
	}

	/** @throws IllegalArgumentException when the text is not {@code [tcp:|udp:][ADDRESS:]HOSTPORT:GUESTPORT} */
	public static PortForward parse(String text) {
		var protocol = text.startsWith("udp:") ? "udp" : "tcp";
		var parts = (text.startsWith(protocol + ":") ? text.substring(4) : text).split(":");
		try {
			return switch (parts.length) {
			case 2 -> new PortForward(protocol, LOOPBACK, Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
			case 3 -> new PortForward(protocol, parts[0], Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
			default -> throw new NumberFormatException();
			};
		} catch (NumberFormatException e) {
			throw new IllegalArgumentException("'" + text + "' is no port forward: [udp:][ADDRESS:]HOSTPORT:GUESTPORT is expected");
		}
	}

	@Override
	public String toString() {
		return (protocol.equals("udp") ? "udp:" : "") + (address.equals(LOOPBACK) ? "" : address + ":") + hostPort + ":" + guestPort;
	}
}
