package dev.ukdt.sources.server;

/** A server's descriptor with the way to connect to it. */
public record InstalledServer(ServerDescriptor descriptor, ServerTransport transport) {
	/** Whether it is a program, which may be missing on this machine; any other one comes with the bundle that connects to it. */
	public boolean isProgram() {
		return transport == ProcessTransport.INSTANCE;
	}
}
