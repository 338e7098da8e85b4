package dev.ukdt.machine;

import java.nio.file.Path;

/** Where a debugger reaches the GDB stub of a guest. */
public sealed interface StubEndpoint {
	/** A TCP port. */
	record Tcp(String host, int port) implements StubEndpoint {
		@Override
		public String gdbTarget() {
			return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
		}

		@Override
		public String toString() {
			return gdbTarget();
		}
	}

	/** A unix socket, by its absolute path. */
	record Unix(Path socket) implements StubEndpoint {
		@Override
		public String gdbTarget() {
			return socket.toString();
		}

		@Override
		public String toString() {
			return PREFIX + socket;
		}
	}

	/** What stands before the path of a unix socket, see {@link #parse}. */
	String PREFIX = "unix:";

	/** What GDB's {@code target remote} takes. */
	String gdbTarget();

	/**
	 * Reads what a person writes: {@code HOST:PORT}, {@code :PORT} on this machine, {@code [IPV6]:PORT}, or {@code unix:PATH}. What {@code toString} gives
	 * is read again as the same endpoint.
	 *
	 * @throws IllegalArgumentException when the text is none of these; the message says what is expected
	 */
	static StubEndpoint parse(String text) {
		if (text.startsWith(PREFIX) && text.length() > PREFIX.length()) {
			return new Unix(Path.of(text.substring(PREFIX.length())).toAbsolutePath());
		}
		var colon = text.lastIndexOf(':');
		if (colon >= 0 && text.substring(colon + 1).matches("\\d{1,5}")) {
			var port = Integer.parseInt(text.substring(colon + 1));
			var host = text.substring(0, colon);
			if (host.startsWith("[") && host.endsWith("]")) {
				host = host.substring(1, host.length() - 1);
			}
			if (port > 0 && port < 65536) {
				return new Tcp(host.isEmpty() ? "localhost" : host, port);
			}
		}
		throw new IllegalArgumentException("'" + text + "' is no stub's address: HOST:PORT or unix:PATH is expected");
	}
}
