package dev.ukdt.sources.mockserver;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

import org.eclipse.lsp4j.launch.LSPLauncher;

import dev.ukdt.sources.server.ServerDescriptor;
import dev.ukdt.sources.server.ServerPipes;
import dev.ukdt.sources.server.ServerStreams;
import dev.ukdt.sources.server.ServerTransport;
import dev.ukdt.sources.server.ServerUnavailable;

/** Starts mock servers, each over a pair of pipes. Static, because the extension registry makes the instance. */
public final class MockTransport implements ServerTransport {
	private static final List<MockServer> STARTED = new CopyOnWriteArrayList<>();
	private static final Map<MockServer, ServerPipes> RUNNING = new ConcurrentHashMap<>();
	private static volatile MockScript script = MockScript.friendly();
	private static volatile String unavailable = "";
	private static volatile Object arguments = "";

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

	/** What servers would be started with from now on. */
	public static void beStartedWith(Object others) {
		arguments = others;
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
		var pipes = new ServerPipes("mock");
		var server = new MockServer(script);
		RUNNING.put(server, pipes);
		if (script.nonsense().length > 0) {
			pipes.serverOutput().write(script.nonsense());
		}
		var launcher = LSPLauncher.createServerLauncher(server, pipes.serverInput(), pipes.serverOutput(),
				Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("mock server").factory()), messages -> messages);
		server.connect(launcher.getRemoteProxy());
		STARTED.add(server);
		launcher.startListening();
		log.accept("mock server started");
		return pipes;
	}

	@Override
	public Object arguments(ServerDescriptor descriptor, Path root) {
		return arguments;
	}

	static InputStream hearing(MockServer server) {
		return RUNNING.get(server).serverInput();
	}

	static void end(MockServer server) {
		RUNNING.remove(server).serverEnded();
	}
}
