package dev.ukdt.sources.client;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.services.LanguageServer;

import dev.ukdt.sources.server.InstalledServer;
import dev.ukdt.sources.server.ServerUnavailable;

/**
 * Keeps one server running for one project: starts it, tells it of every open document, and starts it again when it crashes, but
 * not for ever. The documents belong to the UI thread; everything else may be called from any.
 */
public final class Supervisor {
	/** What a server is at. */
	public enum State {
		STARTING, READY,
		/** It has crashed and will be started again. */
		RESTARTING,
		/** It cannot be started here; {@link #problem} says why and what to do. */
		UNAVAILABLE,
		/** It crashed too often. */
		FAILED, STOPPED
	}

	private static final Duration START = Duration.ofSeconds(60);

	private final InstalledServer server;
	private final Path root;
	private final ClientServices services;
	private final Executor ui;
	private final RestartPolicy policy = new RestartPolicy();
	private final Set<OpenDocument> documents = new LinkedHashSet<>();
	private final Registrations registrations = new Registrations();
	private volatile State state = State.STOPPED;
	private volatile String problem = "";
	private Session session;
	private volatile Object startedWith = "";
	private int generation;

	/** @param ui runs something on the UI thread, later */
	public Supervisor(InstalledServer server, Path root, ClientServices services, Executor ui) {
		this.server = server;
		this.root = root;
		this.services = services;
		this.ui = ui;
	}

	public InstalledServer server() {
		return server;
	}

	public Path root() {
		return root;
	}

	public State state() {
		return state;
	}

	/** Why the server does not run, and what to do, in one line; empty while it runs. */
	public String problem() {
		return problem;
	}

	/** The running server, if it is ready. */
	public synchronized Optional<Session> session() {
		return state == State.READY ? Optional.of(session) : Optional.empty();
	}

	WorkspaceFolder workspaceFolder() {
		return new WorkspaceFolder(root.toUri().toString(), String.valueOf(root.getFileName()));
	}

	Registrations registrations() {
		return registrations;
	}

	/** Whether the server asked for notifications of this method. */
	public boolean isRegistered(String method) {
		return registrations.has(method);
	}

	/** In the UI thread. */
	void add(OpenDocument document) {
		documents.add(document);
		session().ifPresent(document::attach);
		if (state == State.STOPPED || state == State.UNAVAILABLE) {
			start();
		}
	}

	/** In the UI thread. @return whether no document is left */
	boolean remove(OpenDocument document) {
		documents.remove(document);
		document.detach();
		return documents.isEmpty();
	}

	/** In the UI thread. */
	public Set<OpenDocument> documents() {
		return new HashSet<>(documents);
	}

	/** Starts the server unless it runs. */
	public synchronized void start() {
		if (state == State.STARTING || state == State.READY) {
			return;
		}
		generation++;
		problem = "";
		state(State.STARTING);
		var started = generation;
		Threads.start(server.descriptor().id() + " start", () -> start(started));
	}

	private void start(int started) {
		Session opened = null;
		try {
			startedWith = server.transport().arguments(server.descriptor(), root);
			var streams = server.transport().start(server.descriptor(), root, line -> services.log(this, line));
			services.log(this, streams.description());
			opened = new Session(server.descriptor().id(), streams, new ServerMessages(this, services));
			opened.initialise(ClientAbilities.hello(server.descriptor(), root), START).get(START.toMillis() + 1000, TimeUnit.MILLISECONDS);
			ready(opened, started);
		} catch (ServerUnavailable e) {
			fail(started, State.UNAVAILABLE, e.getMessage());
		} catch (IOException e) {
			fail(started, State.FAILED, server.descriptor().name() + " cannot be started: " + e.getMessage());
		} catch (Exception e) {
			crashed(started, opened, "it did not start: " + (e.getCause() == null ? e : e.getCause()).getMessage());
		}
	}

	private void ready(Session opened, int started) {
		synchronized (this) {
			if (started != generation || state != State.STARTING) {
				Threads.start(server.descriptor().id() + " close", opened::close);
				return;
			}
			session = opened;
			state(State.READY);
		}
		opened.ended().thenRun(() -> crashed(started, opened, opened.end()));
		ui.execute(() -> {
			if (session().filter(opened::equals).isPresent()) {
				documents.forEach(document -> document.attach(opened));
				services.refresh(this);
			}
		});
	}

	/** The server has ended though nobody asked it to. */
	private void crashed(int started, Session opened, String how) {
		if (opened != null) {
			Threads.start(server.descriptor().id() + " close", opened::close);
		}
		Optional<Duration> pause;
		synchronized (this) {
			if (started != generation || state == State.STOPPED || state == State.RESTARTING) {
				return;
			}
			session = null;
			pause = policy.crashed(System.currentTimeMillis());
			problem = pause.isPresent() ? "" : RestartPolicy.givenUp(server.descriptor().name(), how);
			state(pause.isPresent() ? State.RESTARTING : State.FAILED);
		}
		services.log(this, server.descriptor().name() + " has ended: " + how);
		registrations.clear();
		detachAll();
		pause.ifPresent(wait -> CompletableFuture.delayedExecutor(wait.toMillis(), TimeUnit.MILLISECONDS).execute(() -> restart(started)));
	}

	private void detachAll() {
		services.forgetDiagnostics(this);
		ui.execute(() -> documents.forEach(OpenDocument::detach));
	}

	private synchronized void restart(int crashed) {
		if (crashed == generation && state == State.RESTARTING) {
			start();
		}
	}

	private void fail(int started, State end, String message) {
		synchronized (this) {
			if (started != generation) {
				return;
			}
			problem = message;
			state(end);
		}
		services.log(this, message);
	}

	/** Ends the server. Returns at once. The future completes when it has ended. */
	public CompletableFuture<Void> stop() {
		Session old;
		synchronized (this) {
			generation++;
			old = session;
			session = null;
			problem = "";
			state(State.STOPPED);
		}
		registrations.clear();
		detachAll();
		return old == null ? CompletableFuture.completedFuture(null) : CompletableFuture.runAsync(old::close, task -> Threads.start(server.descriptor().id() + " close", task));
	}

	/** Ends the server and starts it with today's arguments; earlier crashes are forgotten. Returns at once. */
	public CompletableFuture<Void> restart() {
		policy.forget();
		return stop().thenRun(this::start);
	}

	/** What kept the server from starting may be gone: tries again if it was not to be had. Returns at once. */
	public void tryAgain() {
		if (state == State.UNAVAILABLE) {
			start();
		}
	}

	/** Starts the server anew if it would be started with something else now. Returns at once. */
	public void argumentsMayHaveChanged() {
		Threads.start(server.descriptor().id() + " arguments", () -> {
			if (state == State.READY && !server.transport().arguments(server.descriptor(), root).equals(startedWith)) {
				services.log(this, "what it is started with has changed");
				restart();
			}
		});
	}

	private void state(State now) {
		state = now;
		services.stateChanged(this);
	}

	/** Tells a running server something. */
	public void send(Consumer<LanguageServer> notification) {
		session().ifPresent(running -> running.send(notification));
	}
}
