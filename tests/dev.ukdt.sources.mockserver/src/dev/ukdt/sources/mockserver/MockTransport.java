package dev.ukdt.sources.mockserver;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

import org.eclipse.lsp4j.launch.LSPLauncher;

import dev.ukdt.sources.server.ServerDescriptor;
import dev.ukdt.sources.server.ServerStreams;
import dev.ukdt.sources.server.ServerTransport;
import dev.ukdt.sources.server.ServerUnavailable;

/** Starts mock servers, each over a pair of pipes. Static, because the extension registry makes the instance. */
public final class MockTransport implements ServerTransport {
	private static final List<MockServer> STARTED = new CopyOnWriteArrayList<>();
	private static final Map<MockServer, Running> RUNNING = new ConcurrentHashMap<>();
	private static volatile MockScript script = MockScript.friendly();
	private static volatile String unavailable = "";

	/** What the servers that start from now on do; those of earlier tests are forgotten. */
	public static void play(MockScript next) {
		script = next;
		unavailable = "";
		STARTED.clear();
	}

	/** The next start fails with this. */
	public static void beUnavailable(String message) {
		unavailable = message;
	}

	/** The servers that were started, oldest first. */
	public static List<MockServer> started() {
		return List.copyOf(STARTED);
	}

	@Override
	public ServerStreams start(ServerDescriptor descriptor, Path root, Consumer<String> log) throws IOException, ServerUnavailable {
		if (!unavailable.isEmpty()) {
			throw new ServerUnavailable(unavailable);
		}
		var toServer = Pipe.open();
		var toClient = Pipe.open();
		var server = new MockServer(script);
		var running = new Running(toServer, toClient);
		RUNNING.put(server, running);
		if (script.nonsense().length > 0) {
			Channels.newOutputStream(toClient.sink()).write(script.nonsense());
		}
		var launcher = LSPLauncher.createServerLauncher(server, Channels.newInputStream(toServer.source()), Channels.newOutputStream(toClient.sink()),
				Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("mock server").factory()), messages -> messages);
		server.connect(launcher.getRemoteProxy());
		STARTED.add(server);
		launcher.startListening();
		log.accept("mock server started");
		return running;
	}

	static void end(MockServer server) {
		RUNNING.remove(server).close();
	}

	private record Running(Pipe toServer, Pipe toClient) implements ServerStreams {
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
			return "mock";
		}

		@Override
		public String end() {
			return toClient.sink().isOpen() ? "" : "it closed its streams";
		}

		@Override
		public void close() {
			try {
				toServer.sink().close();
				toClient.sink().close();
				toServer.source().close();
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
		}
	}
}
