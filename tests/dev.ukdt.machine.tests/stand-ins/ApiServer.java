import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Stands in for Firecracker and Cloud Hypervisor in tests: writes each HTTP request that comes to its unix socket to a file and answers it. Arguments: the
 * socket, the file. It proves our requests and nothing of those programs.
 */
final class ApiServer {
	public static void main(String[] arguments) throws IOException {
		try (var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
			server.bind(UnixDomainSocketAddress.of(arguments[0]));
			System.out.println("Hello from the API");
			while (true) {
				try (var client = server.accept()) {
					var buffer = ByteBuffer.allocate(8192);
					client.read(buffer);
					var text = new String(buffer.array(), 0, buffer.position(), StandardCharsets.UTF_8);
					var request = text.lines().findFirst().orElse("") + " | " + text.substring(text.indexOf("\r\n\r\n") + 4);
					Files.writeString(Path.of(arguments[1]), request + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
					var bad = request.contains("reboot");
					var body = bad ? "{\"error\": \"not now\"}" : "{\"state\": \"Paused\"}";
					client.write(ByteBuffer.wrap(("HTTP/1.1 " + (bad ? "400 Bad Request" : "200 OK") + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body)
							.getBytes(StandardCharsets.UTF_8)));
				}
			}
		}
	}
}
