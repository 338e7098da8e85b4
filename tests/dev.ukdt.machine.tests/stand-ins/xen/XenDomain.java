import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.regex.Pattern;

/**
 * Stands in for {@code xl create -F -c [-p] FILE} in tests: QEMU runs the kernel that the file names, and its stub is the hypervisor's hand on the domain. As in
 * Xen, pausing is counted: the domain runs only while nobody pauses it, and a breakpoint pauses it too. A line to its socket, {@code $STAND_IN_CALLS.NAME}, is
 * one of {@code pause}, {@code unpause}, {@code destroy}, {@code paused} (waits until it is, and tells whether by a breakpoint), {@code step} (comes to nothing
 * while somebody else pauses the domain too), or a packet for QEMU's stub.
 */
final class XenDomain {
	/** Both name and id reach the domain: xl takes the name, gdbsx the number. */
	private static final String ID = "7";

	private final Process qemu;
	private final InputStream in;
	private final OutputStream out;
	private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
	private int pauses = 1;
	private boolean running;
	private boolean hit;

	private XenDomain(Process qemu, SocketChannel stub) {
		this.qemu = qemu;
		in = Channels.newInputStream(stub);
		out = Channels.newOutputStream(stub);
	}

	public static void main(String[] arguments) throws Exception {
		var options = List.of(arguments);
		var file = options.getLast();
		System.err.println("Parsing config from " + file);
		var config = Files.readString(Path.of(file));
		var calls = System.getenv("STAND_IN_CALLS");
		var stub = Path.of(calls + ".stub");
		var qemu = new ProcessBuilder("qemu-system-x86_64", "-accel", "tcg", "-display", "none", "-no-reboot", "-m", value(config, "memory = (\\d+)"), "-serial", "stdio",
				"-device", "isa-debug-exit,iobase=0x501,iosize=2", "-S", "-chardev", "socket,path=" + stub + ",server=on,wait=off,id=gdb", "-gdb", "chardev:gdb",
				"-kernel", value(config, "kernel = \"(.*)\"")).inheritIO().start();
		Runtime.getRuntime().addShutdownHook(new Thread(qemu::destroyForcibly));
		var domain = new XenDomain(qemu, connect(stub, qemu));
		Thread.ofPlatform().daemon().start(domain::hear);
		var name = value(config, "name = \"(.*)\"");
		for (var key : List.of(name, ID)) {
			var socket = Path.of(calls + "." + key);
			Files.deleteIfExists(socket); // of a domain before this one
			var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX).bind(UnixDomainSocketAddress.of(socket));
			Thread.ofPlatform().daemon().start(() -> domain.serve(server));
		}
		if (!options.contains("-p")) {
			domain.unpause();
		}
		System.err.println("Waiting for domain " + name + " (domid " + ID + ") to die [pid " + ProcessHandle.current().pid() + "]");
		qemu.waitFor();
	}

	private static String value(String config, String pattern) {
		var matcher = Pattern.compile(pattern).matcher(config);
		if (!matcher.find()) {
			throw new IllegalArgumentException("the configuration has no " + pattern);
		}
		return matcher.group(1);
	}

	private static SocketChannel connect(Path stub, Process qemu) throws Exception {
		while (qemu.isAlive()) {
			try {
				return SocketChannel.open(UnixDomainSocketAddress.of(stub));
			} catch (IOException e) {
				Thread.sleep(10); // QEMU does not tell when it listens
			}
		}
		throw new IOException("QEMU has ended with code " + qemu.exitValue());
	}

	private void serve(ServerSocketChannel server) {
		try {
			while (true) {
				var client = server.accept();
				Thread.ofPlatform().daemon().start(() -> serve(client));
			}
		} catch (IOException e) {
			// The domain has ended.
		}
	}

	private void serve(SocketChannel client) {
		try (client) {
			var lines = new BufferedReader(new InputStreamReader(Channels.newInputStream(client), StandardCharsets.US_ASCII));
			var answer = new PrintStream(Channels.newOutputStream(client), true);
			for (var line = lines.readLine(); line != null; line = lines.readLine()) {
				answer.println(done(line));
			}
		} catch (IOException | InterruptedException e) {
			// The client or the domain has gone.
		}
	}

	private String done(String request) throws IOException, InterruptedException {
		return switch (request) {
		case "pause" -> pause();
		case "unpause" -> unpause();
		case "destroy" -> destroy();
		case "paused" -> paused();
		case "step" -> isHeld() ? "held" : ask("s");
		default -> ask(request);
		};
	}

	private synchronized String pause() throws IOException, InterruptedException {
		if (pauses++ == 0) {
			out.write(3);
			out.flush();
			while (running) {
				wait();
			}
		}
		return "";
	}

	private synchronized String unpause() throws IOException {
		if (pauses > 0 && --pauses == 0) {
			running = true;
			send("c");
		}
		return "";
	}

	private String destroy() {
		qemu.destroyForcibly();
		return "";
	}

	private synchronized String paused() throws InterruptedException {
		while (pauses == 0 || running) {
			wait();
		}
		var by = hit ? "breakpoint" : "";
		hit = false;
		return by;
	}

	/** Takes one pause off when there is more than one. */
	private synchronized boolean isHeld() {
		return pauses > 1 && --pauses > 0;
	}

	/** A packet that QEMU's stub answers with the guest standing still. */
	private String ask(String packet) throws IOException, InterruptedException {
		synchronized (this) {
			send(packet);
		}
		return answers.take();
	}

	private void send(String packet) throws IOException {
		var bytes = packet.getBytes(StandardCharsets.US_ASCII);
		var sum = 0;
		for (var b : bytes) {
			sum += b;
		}
		out.write(("$" + packet + "#%02x".formatted(sum & 0xff)).getBytes(StandardCharsets.US_ASCII));
		out.flush();
	}

	/** Reads what QEMU's stub says: the stop of a domain that ran, or an answer. */
	private void hear() {
		try {
			while (true) {
				var packet = packet();
				synchronized (this) {
					if (running) {
						running = false;
						if (packet.startsWith("T05")) {
							hit = true;
							pauses++;
						}
						notifyAll();
					} else {
						answers.add(packet);
					}
				}
			}
		} catch (IOException e) {
			// QEMU has ended.
		}
	}

	private String packet() throws IOException {
		var text = new StringBuilder();
		for (var c = in.read(); c != '$'; c = in.read()) {
			if (c < 0) {
				throw new IOException("ended");
			}
		}
		for (var c = in.read(); c != '#'; c = in.read()) {
			text.append((char) c);
		}
		in.readNBytes(2);
		out.write('+');
		out.flush();
		return text.toString();
	}
}
