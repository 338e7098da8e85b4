package dev.ukdt.image.format;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/**
 * ST's file for the USB boot loader of STM32 chips, with one target. (ST UM0391, DfuSe file format specification; USB DFU 1.1a, appendix B, for the suffix.)
 *
 * @param vendor  the USB vendor that may take it, 0xFFFF for any
 * @param product the USB product
 * @param setting the alternate setting of the interface, which stands for a memory; 0 is the flash
 */
public record DfuSe(int vendor, int product, int setting, MemoryImage content) {
	/** ST's own boot loader. */
	public static final int ST = 0x0483;
	public static final int ST_BOOTLOADER = 0xDF11;
	private static final byte[] PREFIX = "DfuSe".getBytes(StandardCharsets.US_ASCII);
	private static final byte[] TARGET = "Target".getBytes(StandardCharsets.US_ASCII);
	private static final int PREFIX_SIZE = 11;
	private static final int TARGET_SIZE = 274;
	private static final int NAME_SIZE = 255;
	private static final int SUFFIX_SIZE = 16;
	private static final short DFUSE_VERSION = 0x011A;

	public void write(OutputStream out) throws IOException {
		var elements = content.pieces().stream().mapToInt(piece -> piece.bytes().length + 8).sum();
		var size = PREFIX_SIZE + TARGET_SIZE + elements;
		var bytes = ByteBuffer.allocate(size + SUFFIX_SIZE).order(ByteOrder.LITTLE_ENDIAN);
		bytes.put(PREFIX).put((byte) 1).putInt(size).put((byte) 1);
		bytes.put(TARGET).put((byte) setting).putInt(1).put(name()).putInt(elements).putInt(content.pieces().size());
		for (var piece : content.pieces()) {
			if (piece.address() < 0 || piece.end() > 1L << 32) {
				throw new IOException("DfuSe has addresses of 32 bits, and the image wants " + MemoryImage.hex(piece.address()));
			}
			bytes.putInt((int) piece.address()).putInt(piece.bytes().length).put(piece.bytes());
		}
		bytes.putShort((short) 0xFFFF).putShort((short) product).putShort((short) vendor).putShort(DFUSE_VERSION);
		bytes.put((byte) 'U').put((byte) 'F').put((byte) 'D').put((byte) SUFFIX_SIZE);
		bytes.putInt(checksum(bytes.array(), bytes.position()));
		out.write(bytes.array());
	}

	private static byte[] name() {
		var name = new byte[NAME_SIZE];
		System.arraycopy("UKDT".getBytes(StandardCharsets.US_ASCII), 0, name, 0, 4);
		return name;
	}

	/** USB's checksum is the common CRC without its last inversion. */
	private static int checksum(byte[] bytes, int length) {
		var crc = new CRC32();
		crc.update(bytes, 0, length);
		return ~(int) crc.getValue();
	}

	/** @throws IOException when the file is none, is damaged or has several targets; the message says which */
	public static DfuSe read(Path file) throws IOException {
		var bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
		var body = bytes.capacity() - SUFFIX_SIZE;
		if (body < PREFIX_SIZE + TARGET_SIZE || !startsWith(bytes, 0, PREFIX) || !startsWith(bytes, PREFIX_SIZE, TARGET)) {
			throw new IOException(file + " is no DfuSe file");
		}
		if (bytes.getInt(bytes.capacity() - 4) != checksum(bytes.array(), bytes.capacity() - 4)) {
			throw new IOException(file + " is damaged: its checksum is wrong");
		}
		if (bytes.get(10) != 1) {
			throw new IOException(file + " has " + bytes.get(10) + " targets; only files with one are read here");
		}
		var count = bytes.getInt(PREFIX_SIZE + TARGET_SIZE - 4);
		var product = Short.toUnsignedInt(bytes.getShort(body + 2));
		var vendor = Short.toUnsignedInt(bytes.getShort(body + 4));
		bytes.position(PREFIX_SIZE + TARGET_SIZE).limit(body);
		return new DfuSe(vendor, product, bytes.get(PREFIX_SIZE + 6), MemoryImage.of(elements(file, bytes, count)));
	}

	private static List<MemoryImage.Piece> elements(Path file, ByteBuffer bytes, int count) throws IOException {
		var pieces = new ArrayList<MemoryImage.Piece>();
		for (var i = 0; i < count; i++) {
			var size = bytes.remaining() < 8 ? -1 : bytes.getInt(bytes.position() + 4);
			if (size < 0 || size > bytes.remaining() - 8) {
				throw new IOException(file + " is damaged: it ends within element " + i);
			}
			var address = Integer.toUnsignedLong(bytes.getInt());
			var content = new byte[size];
			bytes.position(bytes.position() + 4).get(content);
			pieces.add(new MemoryImage.Piece(address, content));
		}
		return pieces;
	}

	private static boolean startsWith(ByteBuffer bytes, int at, byte[] word) {
		return bytes.slice(at, word.length).equals(ByteBuffer.wrap(word));
	}
}
