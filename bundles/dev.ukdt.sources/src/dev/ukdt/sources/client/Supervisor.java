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

	private final InstalledServer server;
	private final Path root;
	private final ClientServices services;
	private final Executor ui;
	private final RestartPolicy policy = new RestartPolicy();
	private final Set<OpenDocument> documents = new LinkedHashSet<>();
	private volatile State state = State.STOPPED;
	private volatile String problem = "";
	private Session session;
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

	/** Whether the server asked for notifications of this method. */
	public boolean isRegistered(String method) {
		return session().filter(running -> running.isRegistered(method)).isPresent();
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
		become(State.STARTING, "");
		var started = generation;
		Threads.start(server.descriptor().id() + " start", () -> start(started));
	}

	private void start(int started) {
		try {
			ready(ServerStart.of(this, services), started);
		} catch (ServerUnavailable e) {
			fail(started, State.UNAVAILABLE, e.getMessage());
		} catch (IOException e) {
			fail(started, State.FAILED, server.descriptor().name() + " cannot be started: " + e.getMessage());
		} catch (Exception e) {
			crashed(started, "it did not start: " + (e.getCause() == null ? e : e.getCause()).getMessage());
		}
	}

	private void ready(Session opened, int started) {
		synchronized (this) {
			if (started != generation || state != State.STARTING) {
				opened.leave();
				return;
			}
			session = opened;
			become(State.READY, "");
		}
		opened.ended().thenRun(() -> crashed(started, opened.end()));
		argumentsMayHaveChanged();
		ui.execute(() -> {
			if (session().filter(opened::equals).isPresent()) {
				documents.forEach(document -> document.attach(opened));
				services.refresh(this);
			}
		});
	}

	/** The server has ended though nobody asked it to. */
	private void crashed(int started, String how) {
		Optional<Duration> pause;
		synchronized (this) {
			if (started != generation || state == State.STOPPED || state == State.RESTARTING) {
				return;
			}
			session = null;
			pause = policy.crashed(System.currentTimeMillis());
			if (pause.isPresent()) {
				become(State.RESTARTING, "");
			} else {
				become(State.FAILED, RestartPolicy.givenUp(server.descriptor().name(), how));
			}
		}
		services.log(this, server.descriptor().name() + " has ended: " + how);
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
			become(end, message);
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
			become(State.STOPPED, "");
		}
		var left = old == null ? CompletableFuture.<Void>completedFuture(null) : old.leave();
		detachAll();
		return left;
	}

	/** Ends the server and starts it with today's arguments; earlier crashes are forgotten. Returns at once. */
	public CompletableFuture<Void> restart() {
		synchronized (this) {
			policy.forget();
		}
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
			if (session().filter(running -> !running.isStartedWith(server.transport().arguments(server.descriptor(), root))).isPresent()) {
				services.log(this, "what it is started with has changed");
				restart();
			}
		});
	}

	private void become(State now, String why) {
		problem = why;
		state = now;
		services.stateChanged(this);
	}

	/** Tells a running server something. */
	public void send(Consumer<LanguageServer> notification) {
		session().ifPresent(running -> running.send(notification));
	}
}
