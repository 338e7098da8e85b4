package dev.ukdt.image.format;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * A UF2 file: blocks of 512 bytes that a boot loader which looks like a USB drive writes to flash, each saying where its bytes go. (UF2 specification of
 * microsoft/uf2.)
 *
 * @param family  the chip that the blocks say they are for; empty when they do not
 * @param content what they write, without the blocks that are not for the main flash
 */
public record Uf2(OptionalInt family, MemoryImage content) {
	private static final int BLOCK = 512;
	private static final int MOST_PAYLOAD = 476;
	/** What every known boot loader takes; each block begins at a multiple of it. */
	private static final int PAYLOAD = 256;
	private static final int MAGIC_1 = 0x0A324655;
	private static final int MAGIC_2 = 0x9E5D5157;
	private static final int MAGIC_END = 0x0AB16F30;
	private static final int MAGIC_END_AT = 508;
	private static final int NOT_MAIN_FLASH = 0x1;
	private static final int FILE_CONTAINER = 0x1000;
	private static final int HAS_FAMILY = 0x2000;

	/** Whether bytes of a file's start are UF2's. */
	public static boolean isUf2(ByteBuffer start) {
		var little = start.duplicate().order(ByteOrder.LITTLE_ENDIAN);
		return little.limit() >= 8 && little.getInt(0) == MAGIC_1 && little.getInt(4) == MAGIC_2;
	}

	/**
	 * Reads a file. Blocks on it.
	 *
	 * @throws IOException when a block is none, or blocks are missing or for different chips; the message says which
	 */
	public static Uf2 read(Path file) throws IOException {
		var bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
		if (bytes.capacity() == 0 || bytes.capacity() % BLOCK != 0) {
			throw new IOException(file + " is no UF2 file: it has " + bytes.capacity() + " bytes, which are no whole blocks of 512");
		}
		var pieces = new ArrayList<MemoryImage.Piece>();
		var family = OptionalInt.empty();
		var blocks = bytes.capacity() / BLOCK;
		for (var i = 0; i < blocks; i++) {
			var block = bytes.slice(i * BLOCK, BLOCK).order(ByteOrder.LITTLE_ENDIAN);
			check(file, block, i);
			var flags = block.getInt(8);
			if ((flags & (NOT_MAIN_FLASH | FILE_CONTAINER)) == 0) {
				var own = (flags & HAS_FAMILY) != 0 ? OptionalInt.of(block.getInt(28)) : OptionalInt.empty();
				if (!pieces.isEmpty() && !own.equals(family)) {
					throw new IOException(file + " holds blocks for different chips");
				}
				family = own;
				var content = new byte[block.getInt(16)];
				block.get(32, content);
				pieces.add(new MemoryImage.Piece(Integer.toUnsignedLong(block.getInt(12)), content));
			}
		}
		return new Uf2(family, MemoryImage.of(pieces));
	}

	private static void check(Path file, ByteBuffer block, int number) throws IOException {
		if (!isUf2(block) || block.getInt(MAGIC_END_AT) != MAGIC_END) {
			throw new IOException(file + " is damaged: block " + number + " lacks the marks of UF2");
		}
		var size = block.getInt(16);
		if (size < 0 || size > MOST_PAYLOAD) {
			throw new IOException(file + " is damaged: block " + number + " claims to hold " + Integer.toUnsignedString(size) + " bytes");
		}
	}

	/**
	 * Writes all bytes in whole pages of 256, the rest of a page filled with zeros. What two pieces have in one page comes in one block.
	 *
	 * @throws IOException also when an address has more than 32 bits
	 */
	public void write(OutputStream out) throws IOException {
		var pages = pages();
		for (var i = 0; i < pages.size(); i++) {
			var page = pages.get(i);
			var block = ByteBuffer.allocate(BLOCK).order(ByteOrder.LITTLE_ENDIAN);
			block.putInt(MAGIC_1).putInt(MAGIC_2).putInt(family.isPresent() ? HAS_FAMILY : 0);
			block.putInt((int) page.address()).putInt(PAYLOAD).putInt(i).putInt(pages.size()).putInt(family.orElse(0));
			block.put(page.bytes()).putInt(MAGIC_END_AT, MAGIC_END);
			out.write(block.array());
		}
	}

	private List<MemoryImage.Piece> pages() throws IOException {
		var pages = new ArrayList<MemoryImage.Piece>();
		for (var piece : content.pieces()) {
			if (piece.address() < 0 || piece.end() > 1L << 32) {
				throw new IOException("UF2 has addresses of 32 bits, and the image wants " + MemoryImage.hex(piece.address()));
			}
			for (var at = 0; at < piece.bytes().length;) {
				var address = piece.address() + at;
				var start = address & -PAYLOAD;
				if (pages.isEmpty() || pages.getLast().address() != start) {
					pages.add(new MemoryImage.Piece(start, new byte[PAYLOAD]));
				}
				var offset = (int) (address - start);
				var length = Math.min(PAYLOAD - offset, piece.bytes().length - at);
				System.arraycopy(piece.bytes(), at, pages.getLast().bytes(), offset, length);
				at += length;
			}
		}
		return pages;
	}
}
