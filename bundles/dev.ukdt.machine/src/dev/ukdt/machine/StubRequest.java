package dev.ukdt.machine;

/**
 * Whether a guest gets a GDB stub, and where.
 *
 * @param port 0 for a private unix socket where the machine can, and else a free port of 127.0.0.1; otherwise that port of 127.0.0.1
 */
public record StubRequest(boolean wanted, int port) {
	public static final StubRequest NONE = new StubRequest(false, 0);
	/** A stub that nobody else can reach. */
	public static final StubRequest PRIVATE = new StubRequest(true, 0);

	public static StubRequest port(int port) {
		return new StubRequest(true, port);
	}
}
