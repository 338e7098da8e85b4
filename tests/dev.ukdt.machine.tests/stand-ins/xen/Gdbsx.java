import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;

/**
 * Stands in for {@code gdbsx -a DOMID 64 PORT} in tests, with the habits of Xen's: it listens on every address for one debugger; it knows neither vCont nor Z
 * packets, so that breakpoints are written into memory and a guest stands behind one that it hit; while the domain runs it hears nothing of its debugger; it
 * leaves without an answer when told to detach.
 */
final class Gdbsx {
	/** General registers, instruction pointer, flags and segments: what gdbsx gives of the 64-bit ones, in hexadecimal digits. */
	private static final int REGISTERS = 2 * (17 * 8 + 7 * 4);
	private static final int RIP = 2 * 16 * 8;

	private final BufferedReader answers;
	private final PrintStream domain;
	/** Where breakpoints are now. */
	private final Set<Long> breakpoints = new HashSet<>();

	private Gdbsx(SocketChannel channel) {
		answers = new BufferedReader(new InputStreamReader(Channels.newInputStream(channel), StandardCharsets.US_ASCII));
		domain = new PrintStream(Channels.newOutputStream(channel), true);
	}

	public static void main(String[] arguments) throws IOException {
		if (arguments.length != 4 || !arguments[0].equals("-a") || !arguments[2].equals("64")) {
			System.err.println("Usage 1: gdbsx -a domid <32|64> PORT [-d]");
			System.exit(1);
		}
		if (System.getenv("STAND_IN_REFUSAL") != null) {
			System.err.println("ERROR:_check_hyp:" + System.getenv("STAND_IN_REFUSAL"));
			System.exit(1);
		}
		var gdbsx = new Gdbsx(SocketChannel.open(UnixDomainSocketAddress.of(System.getenv("STAND_IN_CALLS") + "." + arguments[1])));
		gdbsx.ask("pause");
		try (var server = new ServerSocket(Integer.parseInt(arguments[3])); var debugger = server.accept()) {
			server.close();
			debugger.setTcpNoDelay(true);
			gdbsx.serve(debugger.getInputStream(), debugger.getOutputStream());
		}
		gdbsx.ask("unpause");
	}

	private void serve(InputStream in, OutputStream out) throws IOException {
		for (var packet = packet(in, out); packet != null && !packet.startsWith("D"); packet = packet(in, out)) {
			if (!answered(answer(packet), in, out)) {
				return;
			}
		}
	}

	private String answer(String packet) throws IOException {
		return switch (packet.charAt(0)) {
		case '?' -> "T05thread:0;";
		case 'H', 'T' -> "OK";
		case 'q' -> packet.equals("qfThreadInfo") ? "m0l" : packet.startsWith("qRcmd,") ? HexFormat.of().formatHex("Bad monitor command\n".getBytes()) : "";
		case 'g' -> ask("g").substring(0, REGISTERS);
		case 'G' -> ask("G" + packet.substring(1) + ask("g").substring(REGISTERS));
		case 'm' -> ask(packet);
		case 'M' -> written(packet);
		case 's' -> ask("step").isEmpty() ? "" : "T05thread:0;";
		case 'c' -> "T" + resumed() + "thread:0;";
		default -> "";
		};
	}

	/** Waits for the domain to stand still, as deaf to its debugger as the real one. */
	private String resumed() throws IOException {
		ask("unpause");
		if (ask("paused").isEmpty()) {
			return "02";
		}
		var registers = ask("g");
		var rip = Long.reverseBytes(Long.parseUnsignedLong(registers.substring(RIP, RIP + 16), 16));
		if (breakpoints.contains(rip)) {
			ask("G" + registers.substring(0, RIP) + "%016x".formatted(Long.reverseBytes(rip + 1)) + registers.substring(RIP + 16));
		}
		return "05";
	}

	/** QEMU's guest would handle a breakpoint that stands in its memory by itself: it becomes one of QEMU's. */
	private String written(String packet) throws IOException {
		var address = Long.parseUnsignedLong(packet.substring(1, packet.indexOf(',')), 16);
		var bytes = packet.substring(packet.indexOf(':') + 1);
		if (bytes.equals("cc")) {
			breakpoints.add(address);
			return ask("Z0,%x,1".formatted(address));
		}
		if (bytes.length() == 2 && breakpoints.remove(address)) {
			return ask("z0,%x,1".formatted(address));
		}
		return ask(packet);
	}

	private String ask(String request) throws IOException {
		domain.println(request);
		var answer = answers.readLine();
		if (answer == null) {
			throw new IOException("the domain has gone");
		}
		return answer;
	}

	/** The next packet, acknowledged; null when the debugger has gone. */
	private static String packet(InputStream in, OutputStream out) throws IOException {
		for (var c = in.read(); c != '$'; c = in.read()) {
			if (c < 0) {
				return null;
			}
		}
		var text = new StringBuilder();
		for (var c = in.read(); c != '#'; c = in.read()) {
			if (c < 0) {
				return null;
			}
			text.append((char) c);
		}
		in.readNBytes(2);
		out.write('+');
		return text.toString();
	}

	/** Says it again until it is acknowledged; whatever else comes, an interrupt for example, counts as a refusal. */
	private static boolean answered(String answer, InputStream in, OutputStream out) throws IOException {
		var sum = answer.chars().sum() & 0xff;
		var c = 0;
		while (c != '+') {
			out.write(("$" + answer + "#%02x".formatted(sum)).getBytes(StandardCharsets.US_ASCII));
			out.flush();
			c = in.read();
			if (c < 0) {
				return false;
			}
		}
		return true;
	}
}
