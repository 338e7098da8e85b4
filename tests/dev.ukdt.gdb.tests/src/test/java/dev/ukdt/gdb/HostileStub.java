package dev.ukdt.gdb;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A test double for the stub of a guest: takes connections on the loopback interface and misbehaves in one way. */
final class HostileStub implements AutoCloseable {

	/** How it misbehaves. */
	enum Manner {
		/** Says nothing at all. */
		SILENT,
		/** Closes each connection at once. */
		CLOSING,
		/** Answers every packet with nonsense that is framed well. */
		NONSENSE,
		/** Answers with packets whose checksums are wrong. */
		WRONG_CHECKSUMS,
		/** Writes bytes without end and without a packet in them. */
		ENDLESS,
		/** Writes one packet that has no end. */
		ENDLESS_PACKET,
		/** Says in its packets that more will come than there is. */
		GIANT_LENGTHS,
		/** Prints console output without end. */
		ENDLESS_OUTPUT
	}

	private static final int CHUNK = 1 << 16;

	private final Manner manner;
	private final ServerSocket server;
	private final List<Socket> connections = new CopyOnWriteArrayList<>();

	HostileStub(Manner manner) throws IOException {
		this.manner = manner;
		server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
		start("accept", this::accept);
	}

	/** As GDB takes it. */
	String address() {
		return "127.0.0.1:" + server.getLocalPort();
	}

	@Override
	public void close() throws IOException {
		server.close();
		for (Socket connection : connections) {
			connection.close();
		}
	}

	private interface Work {
		void run() throws IOException;
	}

	private static void start(String name, Work work) {
		var thread = new Thread(() -> {
			try {
				work.run();
			} catch (IOException e) {
				// The connection is closed: that ends it.
			}
		}, "Hostile stub " + name);
		thread.setDaemon(true);
		thread.start();
	}

	private void accept() throws IOException {
		while (true) {
			Socket connection = server.accept();
			connections.add(connection);
			start("connection", () -> serve(connection));
		}
	}

	private void serve(Socket connection) throws IOException {
		try (connection) {
			InputStream in = connection.getInputStream();
			OutputStream out = connection.getOutputStream();
			switch (manner) {
			case CLOSING -> { }
			case SILENT -> in.transferTo(OutputStream.nullOutputStream());
			case ENDLESS -> repeat(out, "%garbage \377\0".repeat(CHUNK / 10));
			case ENDLESS_PACKET -> {
				out.write('+');
				out.write('$');
				repeat(out, "0".repeat(CHUNK));
			}
			case NONSENSE, WRONG_CHECKSUMS, GIANT_LENGTHS, ENDLESS_OUTPUT -> answer(in, out);
			}
		}
	}

	private void answer(InputStream in, OutputStream out) throws IOException {
		for (int b = in.read(); b >= 0; b = in.read()) {
			if (b != '#') {
				continue;
			}
			in.read();
			in.read();
			out.write('+');
			switch (manner) {
			case GIANT_LENGTHS -> out.write(packet("PacketSize=7fffffff;qXfer:features:read+;qXfer:memory-map:read+;mffffffffffff*~*~*~"));
			case ENDLESS_OUTPUT -> repeat(out, new String(packet("O" + "41".repeat(500)), StandardCharsets.ISO_8859_1));
			case WRONG_CHECKSUMS -> out.write("$OK#00".getBytes(StandardCharsets.ISO_8859_1));
			default -> out.write(packet("T05thread:p-1.-1;zz:zz;}}}{*\"*\"QQ;1;2;3"));
			}
			out.flush();
		}
	}

	private static void repeat(OutputStream out, String text) throws IOException {
		byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
		while (true) {
			out.write(bytes);
		}
	}

	private static byte[] packet(String content) {
		int sum = content.chars().sum() & 0xff;
		return ("$" + content + "#" + String.format("%02x", sum)).getBytes(StandardCharsets.ISO_8859_1);
	}
}
