package dev.ukdt.machine.internal.qmp;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

import dev.ukdt.machine.MachineException;

/** A connection to a QEMU's monitor protocol. Any thread; one reader thread. A monitor serves one client at a time. */
public final class QmpClient implements AutoCloseable {
	private static final Gson GSON = new Gson();

	private final SocketChannel channel;
	private final BiConsumer<String, JsonObject> events;
	private final Map<Long, CompletableFuture<JsonObject>> pending = new ConcurrentHashMap<>();
	private final CompletableFuture<Void> greeted = new CompletableFuture<>();
	private final AtomicLong ids = new AtomicLong();
	private final Thread reader;

	private QmpClient(SocketChannel channel, BiConsumer<String, JsonObject> events) {
		this.channel = channel;
		this.events = events;
		this.reader = Thread.ofVirtual().name("QMP").start(this::read);
	}

	/**
	 * Connects, waits for the greeting and makes the monitor take commands; blocks for at most the limit.
	 *
	 * @param events told each event's name and data, on the reader's thread
	 * @throws IOException when there is no monitor there, or it does not answer in time because it serves somebody else
	 */
	public static QmpClient connect(Path socket, BiConsumer<String, JsonObject> events, Duration limit) throws IOException {
		var channel = SocketChannel.open(UnixDomainSocketAddress.of(socket));
		var client = new QmpClient(channel, events);
		try {
			await(client.greeted, limit, "the monitor at " + socket + " does not greet: somebody else uses it");
			client.execute("qmp_capabilities", Map.of(), limit);
			return client;
		} catch (IOException e) {
			client.close();
			throw e;
		}
	}

	/**
	 * Runs a command and waits for its answer.
	 *
	 * @return what stands under {@code return}
	 * @throws MachineException when QEMU refuses, with its own words, or does not answer in time
	 */
	public JsonElement execute(String command, Map<String, ?> arguments, Duration limit) throws MachineException {
		var id = ids.incrementAndGet();
		var answer = new CompletableFuture<JsonObject>();
		pending.put(id, answer);
		try {
			send(GSON.toJson(Map.of("execute", command, "arguments", arguments, "id", id)) + "\n");
			var reply = await(answer, limit, "QEMU does not answer to " + command + " within " + limit.toSeconds() + " s: it hangs or was stopped; end the guest");
			if (reply.has("error")) {
				throw new MachineException("QEMU refuses " + command + ": " + reply.getAsJsonObject("error").get("desc").getAsString());
			}
			return reply.get("return");
		} finally {
			pending.remove(id);
		}
	}

	private synchronized void send(String line) throws MachineException {
		try {
			var bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
			while (bytes.hasRemaining()) {
				channel.write(bytes);
			}
		} catch (IOException e) {
			throw new MachineException("QEMU has ended", e);
		}
	}

	private static <T> T await(CompletableFuture<T> future, Duration limit, String late) throws MachineException {
		try {
			return future.get(limit.toMillis(), TimeUnit.MILLISECONDS);
		} catch (TimeoutException e) {
			throw new MachineException(late, e);
		} catch (ExecutionException e) {
			throw new MachineException("QEMU has ended", e.getCause());
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new MachineException("interrupted", e);
		}
	}

	private void read() {
		try (var in = new BufferedReader(Channels.newReader(channel, StandardCharsets.UTF_8))) {
			for (String line; (line = in.readLine()) != null;) {
				take(JsonParser.parseString(line).getAsJsonObject());
			}
		} catch (IOException | JsonParseException | IllegalStateException e) {
			// The connection is over either way; told below.
		}
		var over = new IOException("the connection is closed");
		greeted.completeExceptionally(over);
		pending.values().forEach(answer -> answer.completeExceptionally(over));
	}

	private void take(JsonObject message) {
		if (message.has("event")) {
			events.accept(message.get("event").getAsString(), message.has("data") ? message.getAsJsonObject("data") : new JsonObject());
		} else if (message.has("QMP")) {
			greeted.complete(null);
		} else if (message.has("id")) {
			var answer = pending.get(message.get("id").getAsLong());
			if (answer != null) {
				answer.complete(message);
			}
		}
	}

	/** Waits until the other side has closed and all its events are delivered; at most the limit. */
	public void awaitEnd(Duration limit) {
		try {
			reader.join(limit);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public void close() {
		try {
			channel.close();
		} catch (IOException e) {
			// It is of no more use.
		}
	}
}
