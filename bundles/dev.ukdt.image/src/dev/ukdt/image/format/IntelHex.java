package dev.ukdt.image.format;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;

/** Intel's format of hexadecimal lines, with addresses of 32 bits. (Intel, Hexadecimal Object File Format Specification, revision A.) */
public final class IntelHex {
	private static final int DATA = 0;
	private static final int END = 1;
	private static final int SEGMENT_BASE = 2;
	private static final int LINEAR_BASE = 4;
	private static final int START = 5;
	private static final int BYTES_A_LINE = 16;
	private static final HexFormat HEX = HexFormat.of().withUpperCase();

	private IntelHex() {
	}

	/** Whether bytes of a file's start are a line of this format. */
	public static boolean isHex(ByteBuffer start) {
		return start.limit() >= 11 && start.get(0) == ':'
				&& StandardCharsets.ISO_8859_1.decode(start.slice(1, 10)).chars().allMatch(HexFormat::isHexDigit);
	}

	/**
	 * Reads a file up to its end record. Blocks on it.
	 *
	 * @throws IOException when a line is wrong, or the end record missing; the message names the line
	 */
	public static MemoryImage read(Path file) throws IOException {
		var pieces = new ArrayList<MemoryImage.Piece>();
		var base = 0L;
		var number = 0;
		for (var line : Files.readAllLines(file, StandardCharsets.ISO_8859_1)) {
			number++;
			if (line.isBlank()) {
				continue;
			}
			var record = record(file, number, line.strip());
			var content = Arrays.copyOfRange(record, 4, record.length - 1);
			switch (record[3]) {
			case DATA -> pieces.add(new MemoryImage.Piece(base + (Byte.toUnsignedInt(record[1]) << 8 | Byte.toUnsignedInt(record[2])), content));
			case END -> {
				return MemoryImage.of(pieces);
			}
			case SEGMENT_BASE -> base = word(file, number, content) << 4;
			case LINEAR_BASE -> base = word(file, number, content) << 16;
			case 3, START -> {
				// Where to start: the board knows that itself.
			}
			default -> throw wrong(file, number, "it is of type " + record[3] + ", which there is not");
			}
		}
		throw new IOException(file + " is damaged: the record that ends it is missing; it may have been cut off");
	}

	private static byte[] record(Path file, int number, String line) throws IOException {
		if (!line.startsWith(":") || line.length() < 11 || line.length() % 2 == 0) {
			throw wrong(file, number, "it is not a colon with pairs of hexadecimal digits behind it");
		}
		try {
			var record = HEX.parseHex(line, 1, line.length());
			if (record.length != Byte.toUnsignedInt(record[0]) + 5) {
				throw wrong(file, number, "its length is not the one it says");
			}
			var sum = 0;
			for (var b : record) {
				sum += b;
			}
			if ((sum & 0xFF) != 0) {
				throw wrong(file, number, "its checksum is wrong");
			}
			return record;
		} catch (IllegalArgumentException e) {
			throw wrong(file, number, "it has characters that are no hexadecimal digits");
		}
	}

	private static long word(Path file, int number, byte[] content) throws IOException {
		if (content.length != 2) {
			throw wrong(file, number, "a base address has two bytes");
		}
		return Byte.toUnsignedLong(content[0]) << 8 | Byte.toUnsignedLong(content[1]);
	}

	private static IOException wrong(Path file, int number, String why) {
		return new IOException(file + " is damaged: line " + number + " is wrong: " + why);
	}

	/**
	 * Writes lines of up to 16 bytes.
	 *
	 * @throws IOException also when an address has more than 32 bits
	 */
	public static void write(MemoryImage image, OutputStream out) throws IOException {
		var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.US_ASCII));
		var base = 0L;
		for (var piece : image.pieces()) {
			if (piece.address() < 0 || piece.end() > 1L << 32) {
				throw new IOException("Intel hex has addresses of 32 bits, and the image wants " + MemoryImage.hex(piece.address()));
			}
			for (var at = 0; at < piece.bytes().length;) {
				var address = piece.address() + at;
				if (address >>> 16 != base) {
					base = address >>> 16;
					line(writer, 0, LINEAR_BASE, new byte[] { (byte) (base >> 8), (byte) base });
				}
				var length = (int) Math.min(Math.min(BYTES_A_LINE, piece.bytes().length - at), 0x10000 - (address & 0xFFFF));
				line(writer, (int) address & 0xFFFF, DATA, Arrays.copyOfRange(piece.bytes(), at, at + length));
				at += length;
			}
		}
		line(writer, 0, END, new byte[0]);
		writer.flush();
	}

	private static void line(BufferedWriter out, int address, int type, byte[] content) throws IOException {
		var record = ByteBuffer.allocate(content.length + 5).put((byte) content.length).putShort((short) address).put((byte) type).put(content);
		var sum = 0;
		for (var b : record.array()) {
			sum += b;
		}
		out.append(':').append(HEX.formatHex(record.put((byte) -sum).array())).append("\r\n");
	}
}
