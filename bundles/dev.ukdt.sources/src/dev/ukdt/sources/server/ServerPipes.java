package dev.ukdt.sources.server;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;

import org.eclipse.core.runtime.ILog;

/** Two pipes to a server that runs in this process. Any thread. */
public final class ServerPipes implements ServerStreams {
	private final String description;
	// Not Java's piped streams: these break when the thread that wrote last has ended.
	private final Pipe toServer = Pipe.open();
	private final Pipe toClient = Pipe.open();

	/** @param description how the server is started, for people */
	public ServerPipes(String description) throws IOException {
		this.description = description;
	}

	/** What the server hears. */
	public InputStream serverInput() {
		return Channels.newInputStream(toServer.source());
	}

	/** What the server says. */
	public OutputStream serverOutput() {
		return Channels.newOutputStream(toClient.sink());
	}

	/** The server has ended; what it said can still be read. */
	public void serverEnded() {
		close(toServer.source(), toClient.sink());
	}

	@Override
	public InputStream input() {
		return Channels.newInputStream(toClient.source());
	}

	@Override
	public OutputStream output() {
		return Channels.newOutputStream(toServer.sink());
	}

	@Override
	public String description() {
		return description;
	}

	@Override
	public String end() {
		return toClient.sink().isOpen() ? "" : "it closed its streams";
	}

	@Override
	public void close() {
		close(toServer.sink(), toServer.source(), toClient.sink(), toClient.source());
	}

	private static void close(Closeable... ends) {
		for (var each : ends) {
			try {
				each.close();
			} catch (IOException e) {
				ILog.of(ServerPipes.class).info("A pipe of a language server does not close: " + e.getMessage());
			}
		}
	}
}
