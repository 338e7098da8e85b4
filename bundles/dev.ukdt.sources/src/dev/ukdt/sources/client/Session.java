package dev.ukdt.sources.client;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.jsonrpc.JsonRpcException;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.services.LanguageServer;

import dev.ukdt.sources.server.ServerStreams;

/** One started server, from its first message to its end. No method blocks unless it says so; any thread. */
public final class Session {
	/** For a single answer. A server that needs longer is asked to stop working on it. */
	public static final Duration PATIENCE = Duration.ofSeconds(20);
	private static final Duration FAREWELL = Duration.ofSeconds(2);

	private final String name;
	private final ServerStreams streams;
	private final ServerMessages messages;
	private final Object arguments;
	private final Mailbox mailbox;
	private final LanguageServer server;
	private final CompletableFuture<Void> ended = new CompletableFuture<>();
	/** The answers that are not there yet. Not dependents of {@link #ended}, which would hold all answers there ever were until then. */
	private final Set<CompletableFuture<?>> waiting = ConcurrentHashMap.newKeySet();
	private volatile boolean left;
	private volatile ServerCapabilities capabilities = new ServerCapabilities();

	/** @param arguments what it was started with */
	Session(String name, ServerStreams streams, ServerMessages messages, Object arguments) {
		this.name = name;
		this.streams = streams;
		this.messages = messages;
		this.arguments = arguments;
		mailbox = new Mailbox(name + " sender");
		var executor = Threads.onDemand(name);
		var launcher = new Launcher.Builder<LanguageServer>().setLocalService(messages).setRemoteInterface(LanguageServer.class)
				.setInput(streams.input()).setOutput(streams.output()).setExecutorService(executor).create();
		server = launcher.getRemoteProxy();
		var listening = launcher.startListening();
		Threads.start(name + " end", () -> {
			try {
				listening.get();
			} catch (Exception e) {
				// Whatever broke the stream: the session is over.
			}
			mailbox.close();
			streams.close();
			executor.shutdown();
			ended.complete(null);
			waiting.forEach(Session::giveUp);
		});
	}

	private static void giveUp(CompletableFuture<?> answer) {
		answer.completeExceptionally(hasEnded());
	}

	private static CancellationException hasEnded() {
		return new CancellationException("the server has ended");
	}

	/** Says hello. The future fails when the server does not answer within the limit. */
	public CompletableFuture<Void> initialise(InitializeParams params, Duration limit) {
		return request(server -> server.initialize(params), limit).thenAccept(result -> {
			if (result == null) {
				throw new IllegalStateException("the server answered initialize with nothing");
			}
			capabilities = result.getCapabilities() == null ? new ServerCapabilities() : result.getCapabilities();
			send(server -> server.initialized(new InitializedParams()));
		});
	}

	boolean isStartedWith(Object others) {
		return arguments.equals(others);
	}

	/** Whether the server asked for notifications of this method. */
	boolean isRegistered(String method) {
		return messages.registrations().has(method);
	}

	/** What the server says it can; all absent before it was initialised. */
	public ServerCapabilities capabilities() {
		return capabilities;
	}

	/** Sends a notification behind everything that was sent before. */
	public void send(Consumer<LanguageServer> notification) {
		mailbox.post(() -> {
			try {
				notification.accept(server);
			} catch (RuntimeException e) {
				// The stream is closed; the listener ends the session.
			}
		});
	}

	/**
	 * Asks behind everything that was sent before. Cancelling the future asks the server to stop working on it; so does the end of
	 * {@link #PATIENCE}, which lets the future fail with a {@link TimeoutException}. It is cancelled when the server ends or is left.
	 */
	public <T> CompletableFuture<T> request(Function<LanguageServer, CompletableFuture<T>> request) {
		var result = request(request, PATIENCE);
		if (left) {
			giveUp(result);
		}
		return result;
	}

	private <T> CompletableFuture<T> request(Function<LanguageServer, CompletableFuture<T>> request, Duration limit) {
		var result = new CompletableFuture<T>();
		waiting.add(result);
		result.whenComplete((value, failure) -> waiting.remove(result));
		var taken = mailbox.post(() -> {
			if (!result.isDone()) {
				ask(request, result);
			}
		});
		if (!taken || ended.isDone()) {
			giveUp(result);
		}
		return result.orTimeout(limit.toMillis(), TimeUnit.MILLISECONDS);
	}

	private <T> void ask(Function<LanguageServer, CompletableFuture<T>> request, CompletableFuture<T> result) {
		try {
			var answer = request.apply(server);
			// It is this exception when the stream is closed.
			answer.whenComplete((value, failure) -> complete(result, value, failure instanceof JsonRpcException ? hasEnded() : failure));
			result.whenComplete((value, failure) -> {
				if (failure instanceof CancellationException || failure instanceof TimeoutException) {
					send(server -> answer.cancel(true));
				}
			});
		} catch (RuntimeException e) {
			result.completeExceptionally(e);
		}
	}

	static <T> void complete(CompletableFuture<T> result, T value, Throwable failure) {
		if (failure == null) {
			result.complete(value);
		} else {
			result.completeExceptionally(failure);
		}
	}

	/** Completes when the server has ended, for whatever reason, and all of its processes are gone. */
	public CompletableFuture<Void> ended() {
		return ended;
	}

	/** How the server ended, for people. */
	public String end() {
		return streams.end();
	}

	/** How the server was started, for people. */
	public String description() {
		return streams.description();
	}

	/** From now on nothing is taken from the server that would stay behind it; then it ends. Returns at once; the future completes when it has ended. */
	CompletableFuture<Void> leave() {
		messages.end();
		left = true;
		waiting.forEach(Session::giveUp);
		return CompletableFuture.runAsync(this::close, task -> Threads.start(name + " close", task));
	}

	/** Asks the server to end and ends it when it does not. Blocks for at most some seconds. */
	private void close() {
		try {
			request(LanguageServer::shutdown, FAREWELL).handle((value, failure) -> null).get(FAREWELL.toMillis() * 2, TimeUnit.MILLISECONDS);
			send(LanguageServer::exit);
			ended.get(FAREWELL.toMillis(), TimeUnit.MILLISECONDS);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		} catch (Exception e) {
			// It is ended below.
		} finally {
			streams.close();
			mailbox.close();
		}
	}
}
