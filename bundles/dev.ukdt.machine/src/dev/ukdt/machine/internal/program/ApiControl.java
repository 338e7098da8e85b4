package dev.ukdt.machine.internal.program;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;

import dev.ukdt.core.descriptor.Yaml;
import dev.ukdt.machine.MachineException;

/** Control by HTTP requests to the program's unix socket; a descriptor has each as {@code METHOD PATH [BODY]}, or {@code GET PATH KEY} for a value of the answer. */
final class ApiControl extends PartialControl {
	private static final Pattern REQUEST = Pattern.compile("(\\S+) (\\S+) ?(.*)");

	private final Path socket;
	private final Yaml api;

	ApiControl(Path socket, Yaml api) {
		super(api);
		this.socket = socket;
		this.api = api;
	}

	@Override
	String perform(String key, String file) throws MachineException {
		var request = REQUEST.matcher(api.required(key));
		if (!request.matches()) {
			throw new MachineException("the request for " + key + " is not described well");
		}
		var asks = request.group(1).equals("GET");
		var answer = exchange(request.group(1), request.group(2), asks ? "" : request.group(3));
		if (!asks) {
			return answer;
		}
		var value = Pattern.compile("\"" + Pattern.quote(request.group(3)) + "\"\\s*:\\s*\"([^\"]*)\"").matcher(answer);
		return value.find() ? value.group(1) : answer;
	}

	/** One request on a connection of its own, which the server closes behind its answer. */
	private String exchange(String method, String path, String body) throws MachineException {
		var bytes = body.getBytes(StandardCharsets.UTF_8);
		var head = method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAccept: application/json\r\nContent-Type: application/json\r\nContent-Length: "
				+ bytes.length + "\r\n\r\n";
		try (var channel = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
			channel.write(ByteBuffer.wrap((head + body).getBytes(StandardCharsets.UTF_8)));
			return new HttpAnswer(Channels.newInputStream(channel)).body();
		} catch (MachineException e) {
			throw e;
		} catch (IOException e) {
			throw new MachineException("the machine's program does not answer: " + e.getMessage(), e);
		}
	}
}
