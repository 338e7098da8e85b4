package dev.ukdt.image.format;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import dev.ukdt.image.Image;
import dev.ukdt.image.ImageFormat;
import dev.ukdt.image.Segment;

/**
 * Bytes and the addresses where they belong: what every format for flashing says in its own way. The pieces are sorted, do not overlap and do not touch each
 * other. Immutable; any thread.
 */
public record MemoryImage(List<Piece> pieces) {
	/** What fits into the flash or RAM of a board; more is a mistake, such as an image with pieces far apart. */
	private static final long MOST_BYTES = 1L << 28;

	/** Bytes without a gap; address is unsigned. */
	public record Piece(long address, byte[] bytes) {
		public long end() {
			return address + bytes.length;
		}
	}

	/**
	 * Sorts the pieces and joins those that touch.
	 *
	 * @throws IOException when two of them overlap; the message says where
	 */
	public static MemoryImage of(List<Piece> pieces) throws IOException {
		var sorted = pieces.stream().filter(piece -> piece.bytes().length > 0).sorted(Comparator.comparingLong(Piece::address)).toList();
		var joined = new ArrayList<Piece>();
		for (var from = 0; from < sorted.size();) {
			var to = from + 1;
			while (to < sorted.size() && sorted.get(to).address() == sorted.get(to - 1).end()) {
				to++;
			}
			if (to < sorted.size() && sorted.get(to).address() < sorted.get(to - 1).end()) {
				throw new IOException("two parts of the image want the same address, " + hex(sorted.get(to).address()));
			}
			joined.add(join(sorted.subList(from, to)));
			from = to;
		}
		return new MemoryImage(List.copyOf(joined));
	}

	private static Piece join(List<Piece> touching) {
		if (touching.size() == 1) {
			return touching.getFirst();
		}
		var buffer = ByteBuffer.allocate(touching.stream().mapToInt(piece -> piece.bytes().length).sum());
		touching.forEach(piece -> buffer.put(piece.bytes()));
		return new Piece(touching.getFirst().address(), buffer.array());
	}

	/** Bytes at one address, such as a flat binary. Blocks on the file. */
	public static MemoryImage ofBinary(Path file, long address) throws IOException {
		if (Files.size(file) > MOST_BYTES) {
			throw new IOException(file + " has " + Files.size(file) + " bytes, which fit into no board's memory");
		}
		return of(List.of(new Piece(address, Files.readAllBytes(file))));
	}

	/**
	 * The segments of an ELF file that a loader copies, at their physical addresses. Blocks on the file.
	 *
	 * @throws IOException when it is no ELF file, or has nothing to load, or contradicts itself
	 */
	public static MemoryImage ofElf(Path file) throws IOException {
		var image = Image.read(file);
		if (image.format() != ImageFormat.ELF32 && image.format() != ImageFormat.ELF64) {
			throw new IOException(file + " is no ELF file");
		}
		var pieces = new ArrayList<Piece>();
		try (var channel = FileChannel.open(file)) {
			var left = MOST_BYTES;
			for (var segment : image.segments()) {
				if (segment.type() == Segment.LOAD && segment.fileSize() > 0) {
					left -= segment.fileSize();
					if (segment.fileSize() < 0 || left < 0) {
						throw new IOException(file + " has more bytes to load than fit into any board's memory");
					}
					pieces.add(new Piece(segment.physicalAddress(), read(file, channel, segment)));
				}
			}
		}
		if (pieces.isEmpty()) {
			throw new IOException(file + " has nothing to load: it may be an object file that was not linked");
		}
		return of(pieces);
	}

	private static byte[] read(Path file, FileChannel channel, Segment segment) throws IOException {
		if (segment.offset() < 0 || segment.offset() > channel.size() - segment.fileSize()) {
			throw new IOException(file + " is damaged: a segment reaches beyond its end");
		}
		var bytes = ByteBuffer.allocate((int) segment.fileSize());
		while (bytes.hasRemaining()) {
			if (channel.read(bytes, segment.offset() + bytes.position()) < 0) {
				throw new IOException(file + " became shorter while it was read");
			}
		}
		return bytes.array();
	}

	/** The lowest address; not for an image without any bytes. */
	public long start() {
		return pieces.getFirst().address();
	}

	/** Behind the highest address. */
	public long end() {
		return pieces.getLast().end();
	}

	/** The bytes that it has, gaps not counted. */
	public long size() {
		return pieces.stream().mapToLong(piece -> piece.bytes().length).sum();
	}

	/**
	 * Writes a flat binary from {@link #start} to {@link #end}, gaps filled.
	 *
	 * @throws IOException when the gaps would make it larger than any board's memory
	 */
	public void writeBinary(OutputStream out, byte fill) throws IOException {
		if (pieces.isEmpty()) {
			return;
		}
		if (end() - start() > MOST_BYTES) {
			throw new IOException("the image reaches from " + hex(start()) + " to " + hex(end())
					+ ", which is too much for a flat binary: its parts lie in different memories; use ELF, Intel hex or UF2");
		}
		var at = start();
		for (var piece : pieces) {
			var gap = new byte[(int) (piece.address() - at)];
			Arrays.fill(gap, fill);
			out.write(gap);
			out.write(piece.bytes());
			at = piece.end();
		}
	}

	/** The part of it in a region; addresses stay. */
	public MemoryImage within(long from, long to) {
		var inside = new ArrayList<Piece>();
		for (var piece : pieces) {
			var start = Math.max(from, piece.address());
			var end = Math.min(to, piece.end());
			if (start < end) {
				inside.add(new Piece(start, Arrays.copyOfRange(piece.bytes(), (int) (start - piece.address()), (int) (end - piece.address()))));
			}
		}
		return new MemoryImage(List.copyOf(inside));
	}

	static String hex(long address) {
		return "0x" + Long.toHexString(address);
	}
}
