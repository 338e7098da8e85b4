package dev.ukdt.image.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Writes a FAT32 file system with files in it. Everything lies in one piece in the order in which it is written, so that the same files give the same bytes.
 * (Microsoft, FAT: General Overview of On-Disk Format 1.03.)
 */
final class FatVolume {
	static final int SECTOR = 512;
	private static final int RESERVED = 32;
	private static final int TABLES = 2;
	private static final int FEWEST_CLUSTERS = 65_525;
	private static final int END_OF_CHAIN = 0x0FFFFFFF;
	private static final long LARGEST_FILE = (1L << 32) - 1;
	/** The smallest volume that is FAT32 with clusters of one sector, and a little. */
	static final long SMALLEST = 34L << 20;

	private final FileChannel channel;
	private final long start;
	private final long sectors;
	private final int clusterSectors;
	private final int tableSectors;
	private final int clusters;

	/**
	 * @param channel of a file whose bytes from start on are zero
	 * @param start   in bytes
	 * @param size    in bytes, of which whole sectors are used
	 */
	FatVolume(FileChannel channel, long start, long size) throws IOException {
		if (size < SMALLEST) {
			throw new IOException("a FAT32 file system needs " + (SMALLEST >> 20) + " MiB at least, and there are " + (size >> 20));
		}
		this.channel = channel;
		this.start = start;
		this.sectors = size / SECTOR;
		this.clusterSectors = clusterSectors(size);
		// Each cluster takes its sectors and four bytes in each table.
		var perTable = SECTOR / 4;
		this.tableSectors = (int) Math.ceilDiv(sectors - RESERVED + 2L * clusterSectors, (long) perTable * clusterSectors + TABLES);
		this.clusters = (int) ((sectors - RESERVED - (long) TABLES * tableSectors) / clusterSectors);
		if (clusters < FEWEST_CLUSTERS) {
			throw new IOException("a FAT32 file system cannot have " + clusters + " clusters");
		}
	}

	private static int clusterSectors(long size) {
		var gigabyte = 1L << 30;
		return size <= 260L << 20 ? 1 : size <= 8 * gigabyte ? 8 : size <= 16 * gigabyte ? 16 : size <= 32 * gigabyte ? 32 : 64;
	}

	/** Bytes that a volume for these files should have, with room for a few more. */
	static long sizeFor(List<DiskFile> files) throws IOException {
		var needed = 0L;
		for (var file : files) {
			needed += file.content().size() + (32 << 10);
		}
		return Math.max(SMALLEST, needed + needed / 8 + (4L << 20));
	}

	/** @throws IOException when the files do not fit, or one has a name or size that FAT cannot hold */
	void write(String label, List<DiskFile> files) throws IOException {
		var root = FatNode.tree(files);
		var nodes = new ArrayList<FatNode>();
		var used = place(root, nodes);
		writeBootSectors(label, used);
		for (var node : nodes) {
			if (node.isFolder()) {
				writeAt(cluster(node.cluster()), ByteBuffer.wrap(node.entries(plain(label))));
			} else {
				copy(node);
			}
		}
		writeTables(nodes);
	}

	/** Gives each node its clusters, folders before what is in them. @return the first free cluster */
	private int place(FatNode root, List<FatNode> nodes) throws IOException {
		var next = 2L;
		var waiting = new ArrayDeque<FatNode>(List.of(root));
		while (!waiting.isEmpty()) {
			var node = waiting.poll();
			nodes.add(node);
			var size = node.bytes();
			if (size > LARGEST_FILE) {
				throw new IOException(node.content() + " is larger than the 4 GiB that FAT32 can hold");
			}
			if (size > 0) {
				node.placeAt((int) next);
				next += clustersOf(size);
				if (next - 2 > clusters) {
					throw new IOException("the files do not fit onto the card's file system of " + (sectors * SECTOR >> 20) + " MiB");
				}
			}
			node.children().forEach(waiting::add);
		}
		return (int) next;
	}

	private long clustersOf(long bytes) {
		return Math.ceilDiv(bytes, (long) clusterSectors * SECTOR);
	}

	private long cluster(int number) {
		return start + (RESERVED + (long) TABLES * tableSectors + (number - 2L) * clusterSectors) * SECTOR;
	}

	private void writeBootSectors(String label, int used) throws IOException {
		var boot = sector();
		boot.put(new byte[] { (byte) 0xEB, 0x58, (byte) 0x90 }).put("UKDT 0.1".getBytes(StandardCharsets.US_ASCII));
		boot.putShort((short) SECTOR).put((byte) clusterSectors).putShort((short) RESERVED).put((byte) TABLES);
		boot.putShort((short) 0).putShort((short) 0).put((byte) 0xF8).putShort((short) 0).putShort((short) 63).putShort((short) 255);
		boot.putInt((int) (start / SECTOR)).putInt((int) sectors).putInt(tableSectors).putShort((short) 0).putShort((short) 0).putInt(2);
		boot.putShort((short) 1).putShort((short) 6).position(64);
		boot.put((byte) 0x80).put((byte) 0).put((byte) 0x29).putInt(label.hashCode()).put(String.format("%-11s", plain(label)).getBytes(StandardCharsets.US_ASCII));
		boot.put("FAT32   ".getBytes(StandardCharsets.US_ASCII));
		boot.put(new byte[] { (byte) 0xF4, (byte) 0xEB, (byte) 0xFD }).putShort(510, (short) 0xAA55);
		var information = sector();
		information.putInt(0, 0x41615252).putInt(484, 0x61417272).putInt(488, clusters - (used - 2)).putInt(492, used).putInt(508, 0xAA550000);
		for (var copy : new int[] { 0, 6 }) {
			writeAt(start + (long) copy * SECTOR, boot.rewind());
			writeAt(start + (copy + 1L) * SECTOR, information.rewind());
		}
	}

	/** A label has eleven characters, in capitals. */
	private static String plain(String label) {
		var capitals = label.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9 _-]", "_");
		return capitals.substring(0, Math.min(11, capitals.length()));
	}

	private void writeTables(List<FatNode> nodes) throws IOException {
		var last = 1L;
		for (var node : nodes) {
			last = Math.max(last, node.cluster() + clustersOf(node.bytes()) - 1);
		}
		var table = ByteBuffer.allocate((int) Math.ceilDiv((last + 1) * 4, (long) SECTOR) * SECTOR).order(ByteOrder.LITTLE_ENDIAN);
		table.putInt(0x0FFFFFF8).putInt(END_OF_CHAIN);
		for (var node : nodes) {
			var end = node.cluster() + clustersOf(node.bytes()) - 1;
			for (long cluster = node.cluster(); node.cluster() > 0 && cluster <= end; cluster++) {
				table.putInt((int) cluster * 4, cluster == end ? END_OF_CHAIN : (int) cluster + 1);
			}
		}
		for (var copy = 0; copy < TABLES; copy++) {
			writeAt(start + (RESERVED + (long) copy * tableSectors) * SECTOR, table.rewind());
		}
	}

	private void copy(FatNode file) throws IOException {
		var at = cluster(file.cluster());
		var left = file.content().size();
		try (var in = file.content().open()) {
			var buffer = new byte[1 << 16];
			for (int length; left > 0 && (length = in.read(buffer, 0, (int) Math.min(buffer.length, left))) > 0; left -= length) {
				writeAt(at, ByteBuffer.wrap(buffer, 0, length));
				at += length;
			}
			if (left > 0 || in.read() >= 0) {
				throw new IOException(file.content() + " changed while it was copied");
			}
		}
	}

	private static ByteBuffer sector() {
		return ByteBuffer.allocate(SECTOR).order(ByteOrder.LITTLE_ENDIAN);
	}

	private void writeAt(long at, ByteBuffer bytes) throws IOException {
		for (var position = at; bytes.hasRemaining();) {
			position += channel.write(bytes, position);
		}
	}
}
