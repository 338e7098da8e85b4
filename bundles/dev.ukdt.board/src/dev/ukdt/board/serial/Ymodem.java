package dev.ukdt.board.serial;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.LongConsumer;

import dev.ukdt.core.process.Cancellation;

/** Sends a file by YMODEM, in blocks of 1024 bytes with a checksum of 16 bits. (Forsberg, XMODEM/YMODEM Protocol Reference, 1988.) */
final class Ymodem {
	private static final int SOH = 0x01;
	private static final int STX = 0x02;
	private static final int EOT = 0x04;
	private static final int ACK = 0x06;
	private static final int NAK = 0x15;
	private static final int CAN = 0x18;
	private static final int WANTS_CRC = 'C';
	private static final int TRIES = 10;
	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private final SerialLine line;
	private final Cancellation cancellation;

	Ymodem(SerialLine line, Cancellation cancellation) {
		this.line = line;
		this.cancellation = cancellation;
	}

	/**
	 * Sends one file. Blocks until the receiver has all of it.
	 *
	 * @param sent told how many bytes the receiver has
	 * @return false when somebody cancelled; the receiver was told
	 * @throws IOException when the receiver does not answer, refuses, or the line goes away
	 */
	boolean send(String name, byte[] content, LongConsumer sent) throws IOException {
		await(WANTS_CRC);
		block(0, header(name, content.length));
		await(WANTS_CRC);
		for (int number = 1, at = 0; at < content.length; number++) {
			if (cancellation.isCancelled()) {
				line.write(new byte[] { CAN, CAN, CAN, CAN, CAN });
				return false;
			}
			var length = Math.min(1024, content.length - at);
			// The last block is filled up; the size in the header says where the file ends.
			var payload = new byte[length <= 128 ? 128 : 1024];
			Arrays.fill(payload, (byte) 0x1A);
			System.arraycopy(content, at, payload, 0, length);
			block(number, payload);
			at += length;
			sent.accept(at);
		}
		end();
		await(WANTS_CRC);
		block(0, new byte[128]);
		return true;
	}

	private static byte[] header(String name, int size) {
		var text = (name + "\0" + size + " 0 0\0").getBytes(StandardCharsets.US_ASCII);
		return Arrays.copyOf(text, text.length <= 128 ? 128 : 1024);
	}

	private void block(int number, byte[] payload) throws IOException {
		var packet = ByteBuffer.allocate(payload.length + 5);
		packet.put((byte) (payload.length == 128 ? SOH : STX)).put((byte) number).put((byte) ~number).put(payload).putShort((short) crc(payload));
		for (var attempt = 0; attempt < TRIES; attempt++) {
			line.write(packet.array());
			if (answer() == ACK) {
				return;
			}
		}
		throw new IOException("the board did not take block " + number + " in " + TRIES + " tries: the line is bad; try a lower speed");
	}

	/** A receiver may refuse the end once, to be sure. */
	private void end() throws IOException {
		for (var attempt = 0; attempt < TRIES; attempt++) {
			line.write(new byte[] { EOT });
			if (answer() == ACK) {
				return;
			}
		}
		throw new IOException("the board did not confirm the end of the file");
	}

	/** ACK or NAK; what else comes is left over from before. */
	private int answer() throws IOException {
		for (int c; (c = next()) >= 0;) {
			if (c == ACK || c == NAK) {
				return c;
			}
		}
		return NAK;
	}

	private void await(int wanted) throws IOException {
		for (int c; (c = next()) != wanted;) {
			if (c < 0) {
				throw new IOException("the board does not ask for the file: it is not in its ymodem command");
			}
		}
	}

	private int next() throws IOException {
		var c = line.read(PATIENCE);
		if (c == CAN) {
			throw new IOException("the board broke the transfer off");
		}
		return c;
	}

	private static int crc(byte[] bytes) {
		var crc = 0;
		for (var b : bytes) {
			crc ^= Byte.toUnsignedInt(b) << 8;
			for (var bit = 0; bit < 8; bit++) {
				crc = (crc & 0x8000) != 0 ? crc << 1 ^ 0x1021 : crc << 1;
			}
		}
		return crc & 0xFFFF;
	}
}
