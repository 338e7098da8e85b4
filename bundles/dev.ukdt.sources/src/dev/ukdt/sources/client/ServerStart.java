package dev.ukdt.sources.client;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import dev.ukdt.sources.server.ServerUnavailable;

/** Starts a server once, until it has answered the first message. */
final class ServerStart {
	private static final Duration LIMIT = Duration.ofSeconds(60);

	private ServerStart() {
	}

	/**
	 * Blocks until the server is ready, for a minute at most. A server that does not get there is ended.
	 *
	 * @throws IOException        when it cannot be started
	 * @throws ServerUnavailable  when it is not to be had here
	 * @throws ExecutionException when it failed at the first message
	 */
	static Session of(Supervisor supervisor, ClientServices services) throws IOException, ServerUnavailable, ExecutionException, TimeoutException, InterruptedException {
		var descriptor = supervisor.server().descriptor();
		var root = supervisor.root();
		var arguments = supervisor.server().transport().arguments(descriptor, root);
		var streams = supervisor.server().transport().start(descriptor, root, line -> services.log(supervisor, line));
		services.log(supervisor, streams.description());
		var session = new Session(descriptor.id(), streams, new ServerMessages(supervisor, services), arguments);
		var ready = false;
		try {
			session.initialise(ClientAbilities.hello(descriptor, root), LIMIT).get(LIMIT.toMillis() + 1000, TimeUnit.MILLISECONDS);
			ready = true;
			return session;
		} finally {
			if (!ready) {
				session.leave();
			}
		}
	}
}
