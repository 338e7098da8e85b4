package dev.ukdt.debug.tests;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Stands between GDB and a stub, and passes everything on until it is told to answer nonsense itself. Serves one GDB, on loopback. */
final class SpoiledStub implements AutoCloseable {
	/** What GDB gets to hear. */
	enum Nonsense {
		/** Packets with wrong sums and bytes that belong to none. */
		GARBAGE,
		/** A packet that never ends. */
		ENDLESS,
		/** Well-formed answers to something else. */
		WRONG,
		/** Nothing any more. */
		SILENCE
	}

	private static final byte[] GARBAGE = "\0\1$T05thread:zz;#00%%$$##}}++--$OK#ff\u00ff".getBytes(StandardCharsets.ISO_8859_1);
	private static final byte[] WRONG = "+$E99#d7".getBytes(StandardCharsets.ISO_8859_1);

	private final ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
	private final Path stub;
	private volatile Nonsense nonsense;

	SpoiledStub(Path stub) throws IOException {
		this.stub = stub;
		thread(this::serve);
	}

	/** For GDB. */
	String address() {
		return "127.0.0.1:" + server.getLocalPort();
	}

	void answer(Nonsense kind) {
		nonsense = kind;
	}

	private static void thread(Runnable work) {
		Thread.ofPlatform().daemon().start(work);
	}

	private void serve() {
		try (var gdb = server.accept(); var channel = SocketChannel.open(UnixDomainSocketAddress.of(stub))) {
			var toGdb = gdb.getOutputStream();
			thread(() -> answers(Channels.newInputStream(channel), toGdb));
			questions(gdb, toGdb, Channels.newOutputStream(channel));
		} catch (IOException e) {
			// One of them is gone.
		}
	}

	private void answers(InputStream fromStub, OutputStream toGdb) {
		var buffer = new byte[4096];
		try {
			for (int count; (count = fromStub.read(buffer)) > 0;) {
				if (nonsense == null) {
					toGdb.write(buffer, 0, count);
				}
			}
		} catch (IOException e) {
			// One of them is gone.
		}
	}

	private void questions(Socket gdb, OutputStream toGdb, OutputStream toStub) throws IOException {
		var buffer = new byte[4096];
		for (int count; (count = gdb.getInputStream().read(buffer)) > 0;) {
			switch (nonsense) {
			case null -> toStub.write(buffer, 0, count);
			case GARBAGE -> toGdb.write(GARBAGE);
			case WRONG -> toGdb.write(WRONG);
			case SILENCE -> { }
			case ENDLESS -> endless(toGdb);
			}
		}
	}

	private static void endless(OutputStream toGdb) throws IOException {
		toGdb.write("+$".getBytes(StandardCharsets.ISO_8859_1));
		var piece = "f".repeat(1 << 16).getBytes(StandardCharsets.ISO_8859_1);
		while (true) {
			toGdb.write(piece);
		}
	}

	@Override
	public void close() throws IOException {
		server.close();
	}
}
