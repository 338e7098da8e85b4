package dev.ukdt.sources.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Connects to a server. */
public interface ServerTransport {
	/**
	 * Starts the server. Not called on the UI thread; may block for as long as starting takes.
	 *
	 * @param root the folder of the project that it serves
	 * @param log  gets each line that the server says beside the protocol, on any thread
	 * @throws IOException       when it does not start
	 * @throws ServerUnavailable when it cannot be started here, with what to do about it
	 */
	ServerStreams start(ServerDescriptor descriptor, Path root, Consumer<String> log) throws IOException, ServerUnavailable;

	/**
	 * What the server would be started with now. When it differs from what it was started with, it is started anew. Looks at files
	 * only.
	 */
	default Object arguments(ServerDescriptor descriptor, Path root) {
		return "";
	}
}
