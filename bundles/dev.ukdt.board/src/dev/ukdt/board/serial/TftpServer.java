package dev.ukdt.board.serial;

import java.io.IOException;
import java.net.BindException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.LongConsumer;

/**
 * Gives out one file under one name by TFTP, and nothing else. It listens on the one address that the person named. (RFC 1350, 2347 to 2349.) Ends when it is
 * closed.
 */
public final class TftpServer implements AutoCloseable {
	private static final int READ = 1;
	private static final int DATA = 3;
	private static final int ACKNOWLEDGE = 4;
	private static final int ERROR = 5;
	private static final int OPTIONS = 6;
	private static final int PLAIN_BLOCK = 512;
	private static final int LARGEST_BLOCK = 1468;
	private static final int WAIT = 1000;
	private static final int TRIES = 8;

	private final String name;
	private final byte[] content;
	private final LongConsumer sent;
	private final DatagramSocket socket;

	/**
	 * Listens.
	 *
	 * @param port 69 is TFTP's own, for which rights are needed; 0 takes a free one
	 * @param sent told how many bytes the board has confirmed
	 * @throws IOException when the address cannot be had; the message says why
	 */
	public TftpServer(InetAddress address, int port, String name, byte[] content, LongConsumer sent) throws IOException {
		this.name = name;
		this.content = content;
		this.sent = sent;
		try {
			this.socket = new DatagramSocket(new InetSocketAddress(address, port));
		} catch (BindException e) {
			throw new IOException("TFTP cannot be served at " + address.getHostAddress() + " port " + port
					+ ": another program does it, the address is not this machine's, or it takes the rights of root", e);
		} catch (SocketException e) {
			throw new IOException("TFTP cannot be served at " + address.getHostAddress() + " port " + port + ": " + e.getMessage(), e);
		}
		Thread.ofPlatform().daemon().name("UKDT TFTP").start(this::serve);
	}

	public int port() {
		return socket.getLocalPort();
	}

	private void serve() {
		var packet = new DatagramPacket(new byte[LARGEST_BLOCK], LARGEST_BLOCK);
		while (!socket.isClosed()) {
			try {
				packet.setLength(LARGEST_BLOCK);
				socket.receive(packet);
				var request = Arrays.copyOf(packet.getData(), packet.getLength());
				var from = packet.getSocketAddress();
				Thread.ofVirtual().start(() -> answer(request, from));
			} catch (IOException e) {
				// Closed, or a packet that cannot be read.
			}
		}
	}

	/** One transfer, from a port of its own. */
	private void answer(byte[] request, SocketAddress to) {
		try (var own = new DatagramSocket(new InetSocketAddress(socket.getLocalAddress(), 0))) {
			own.connect(to);
			own.setSoTimeout(WAIT);
			var words = words(request);
			if (request.length < 4 || request[1] != READ || words.isEmpty() || !words.getFirst().equals(name)) {
				send(own, ByteBuffer.allocate(64).putShort((short) ERROR).putShort((short) (request.length > 1 && request[1] == READ ? 1 : 2))
						.put("only one file is here\0".getBytes(StandardCharsets.US_ASCII)));
				return;
			}
			transfer(own, words);
		} catch (IOException e) {
			// The board has gone, or asks anew.
		}
	}

	private void transfer(DatagramSocket own, List<String> words) throws IOException {
		var block = PLAIN_BLOCK;
		var options = ByteBuffer.allocate(256).putShort((short) OPTIONS);
		for (var i = 2; i + 1 < words.size(); i += 2) {
			var option = words.get(i).toLowerCase(Locale.ROOT);
			if (option.equals("blksize") && words.get(i + 1).matches("\\d{1,5}")) {
				block = Math.clamp(Integer.parseInt(words.get(i + 1)), 8, LARGEST_BLOCK);
				options.put(("blksize\0" + block + "\0").getBytes(StandardCharsets.US_ASCII));
			} else if (option.equals("tsize")) {
				options.put(("tsize\0" + content.length + "\0").getBytes(StandardCharsets.US_ASCII));
			}
		}
		if (options.position() > 2 && !confirmed(own, options, 0)) {
			return;
		}
		for (int at = 0, number = 1;; number++) {
			var length = Math.min(block, content.length - at);
			if (!confirmed(own, ByteBuffer.allocate(length + 4).putShort((short) DATA).putShort((short) number).put(content, at, length), number)) {
				return;
			}
			at += length;
			sent.accept(at);
			if (length < block) {
				return;
			}
		}
	}

	/** Sends a packet until its number is confirmed. */
	private static boolean confirmed(DatagramSocket own, ByteBuffer packet, int number) throws IOException {
		var answer = new DatagramPacket(new byte[PLAIN_BLOCK], PLAIN_BLOCK);
		for (var attempt = 0; attempt < TRIES; attempt++) {
			send(own, packet);
			try {
				while (true) {
					answer.setLength(PLAIN_BLOCK);
					own.receive(answer);
					var bytes = ByteBuffer.wrap(answer.getData(), 0, answer.getLength());
					if (answer.getLength() >= 4 && bytes.getShort(0) == ERROR) {
						return false;
					}
					if (answer.getLength() >= 4 && bytes.getShort(0) == ACKNOWLEDGE && bytes.getShort(2) == (short) number) {
						return true;
					}
				}
			} catch (SocketTimeoutException e) {
				// Once more.
			}
		}
		return false;
	}

	private static void send(DatagramSocket own, ByteBuffer packet) throws IOException {
		own.send(new DatagramPacket(packet.array(), packet.position()));
	}

	/** File name, mode, and options with their values. */
	private static List<String> words(byte[] request) {
		var words = new ArrayList<String>();
		for (int start = 2, i = 2; i < request.length; i++) {
			if (request[i] == 0) {
				words.add(new String(request, start, i - start, StandardCharsets.US_ASCII));
				start = i + 1;
			}
		}
		return words;
	}

	@Override
	public void close() {
		socket.close();
	}
}
