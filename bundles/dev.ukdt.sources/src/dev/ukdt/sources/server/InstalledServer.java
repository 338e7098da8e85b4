package dev.ukdt.sources.server;

/** A server's descriptor with the way to connect to it. */
public record InstalledServer(ServerDescriptor descriptor, ServerTransport transport) {
}
