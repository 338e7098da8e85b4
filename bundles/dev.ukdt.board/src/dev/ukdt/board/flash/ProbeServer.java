package dev.ukdt.board.flash;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import dev.ukdt.board.Board;
import dev.ukdt.board.Way;
import dev.ukdt.core.process.Cancellation;
import dev.ukdt.core.process.CommandLine;
import dev.ukdt.core.process.ProcessTree;
import dev.ukdt.core.tool.ToolFinder;

/** A probe's program that serves a debugger: its stub listens on this machine alone. Ends when it is closed. */
public final class ProbeServer implements AutoCloseable {
	private static final Duration PATIENCE = Duration.ofSeconds(30);
	private static final int LAST_LINES = 5;

	private final CommandLine command;
	private final int port;
	private final Process process;

	private ProbeServer(CommandLine command, int port, Process process) {
		this.command = command;
		this.port = port;
		this.process = process;
	}

	/** Whether a way of a board can serve a debugger. */
	public static boolean exists(Way way) {
		return Flashers.installed().find(way.flasher()).filter(flasher -> flasher instanceof CommandFlasher command && command.descriptor().server().isPresent()).isPresent();
	}

	/**
	 * The probe by which a board is debugged when nobody names one: that which flashed it, if that is how it was flashed; else the first whose program is here.
	 *
	 * @throws FlashException when the board has no way that serves a debugger
	 */
	public static FlashTarget choose(Board board, FlashTarget flashed, ToolFinder finder) throws FlashException {
		if (exists(flashed.way())) {
			return flashed;
		}
		var serving = board.ways().stream().filter(ProbeServer::exists).toList();
		return serving.stream().filter(way -> Flashers.installed().get(way.flasher()).tool().flatMap(finder::find).isPresent()).findFirst().or(() -> serving.stream().findFirst())
				.map(way -> new FlashTarget(way, FlashRequest.ANY))
				.orElseThrow(() -> new FlashException("the " + board.name() + " cannot be debugged: it has no probe"));
	}

	/**
	 * Starts one and waits until it listens, at most half a minute.
	 *
	 * @param target the probe, see {@link FlashRequest}
	 * @throws IOException when it does not come to listen; the message says why
	 */
	public static ProbeServer start(Board board, Way way, String target, ToolFinder finder, Cancellation cancellation) throws IOException {
		if (!exists(way)) {
			throw new FlashException("nothing serves a debugger by way of " + way.flasher() + "; the " + board.name() + " is debugged by "
					+ String.join(", ", board.ways().stream().filter(ProbeServer::exists).map(Way::flasher).toList()));
		}
		var descriptor = ((CommandFlasher) Flashers.installed().get(way.flasher())).descriptor();
		var server = descriptor.server().orElseThrow();
		var port = freePort();
		var variables = new CommandVariables(way, Map.of("port", Integer.toString(port), "target", target, "board", board.id()));
		var command = new CommandLine(variables.line(server.tool().orElse(descriptor.tool()), finder, server.arguments()), Path.of(System.getProperty("java.io.tmpdir")));
		var process = new ProcessBuilder(command.arguments()).directory(command.directory().toFile()).redirectErrorStream(true).start();
		var started = new ProbeServer(command, port, process);
		try {
			started.await(descriptor, server, cancellation);
			return started;
		} catch (IOException | RuntimeException e) {
			started.close();
			throw e;
		}
	}

	private void await(CommandDescriptor descriptor, CommandDescriptor.Server server, Cancellation cancellation) throws IOException {
		var ready = new CompletableFuture<Boolean>();
		var last = new ArrayDeque<String>();
		var output = new CommandOutput(descriptor.reading(), new FlashListener() {
		}, this::close);
		Thread.ofPlatform().daemon().name("output of " + descriptor.name()).start(() -> read(server, output, ready, last));
		cancellation.onCancel(() -> ready.complete(false));
		try {
			if (!ready.get(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
				throw new FlashException(cancellation.isCancelled() ? "cancelled" : output.error().isEmpty() ? descriptor.name() + " ended: " + text(last) : output.error());
			}
		} catch (TimeoutException e) {
			throw new FlashException(descriptor.name() + " does not come to listen: " + text(last));
		} catch (ExecutionException | InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new FlashException("interrupted");
		}
	}

	private void read(CommandDescriptor.Server server, CommandOutput output, CompletableFuture<Boolean> ready, Deque<String> last) {
		try (var in = process.inputReader()) {
			for (String line; (line = in.readLine()) != null;) {
				output.line(line);
				synchronized (last) {
					if (last.size() == LAST_LINES) {
						last.removeFirst();
					}
					last.addLast(line);
				}
				if (server.ready().matcher(line).find()) {
					ready.complete(true);
				}
			}
		} catch (IOException e) {
			// It has ended.
		}
		ready.complete(false);
	}

	private static String text(Deque<String> last) {
		synchronized (last) {
			return String.join(" / ", last);
		}
	}

	private static int freePort() throws IOException {
		try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

	public CommandLine command() {
		return command;
	}

	/** Where the stub listens, as {@code HOST:PORT}. */
	public String endpoint() {
		return "127.0.0.1:" + port;
	}

	/** Told when it has ended. */
	public CompletableFuture<?> onEnd() {
		return process.onExit();
	}

	@Override
	public void close() {
		if (process.isAlive()) {
			new ProcessTree(process.toHandle()).end();
		}
	}
}
