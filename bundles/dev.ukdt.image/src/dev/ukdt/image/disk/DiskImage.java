package dev.ukdt.image.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * A disk with one FAT32 partition, as boards boot from.
 *
 * @param size  of the whole disk in bytes, or 0 for as much as the files need and a little more
 * @param label of the file system, eleven characters of it at most
 * @param blobs what lies outside of the file system, such as a boot loader's first stage
 */
public record DiskImage(PartitionTable table, long size, String label, List<DiskFile> files, List<Blob> blobs) {
	/** Where the partition begins. Room for what boot ROMs look for before it. */
	static final long PARTITION_START = 4L << 20;
	/** What an MBR may hold of boot code, before its table. */
	private static final int BOOT_CODE = 440;

	/**
	 * Bytes at a place of the disk.
	 *
	 * @param offset in bytes; at 0, only the 440 bytes before the partition table are taken
	 */
	public record Blob(long offset, Content content) {
	}

	public DiskImage {
		files = List.copyOf(files);
		blobs = List.copyOf(blobs);
	}

	/**
	 * Writes it into a new file, whose empty parts take no room where the file system can do that. Blocks on the files.
	 *
	 * @throws IOException when the files do not fit, a name is none that FAT can hold, or a blob lies where something else does
	 */
	public void write(Path target) throws IOException {
		var trailer = table.trailer() * FatVolume.SECTOR;
		var whole = size > 0 ? size / FatVolume.SECTOR * FatVolume.SECTOR
				: roundUp(PARTITION_START + FatVolume.sizeFor(files) + trailer, 1L << 20);
		var partition = whole - PARTITION_START - trailer;
		try (var channel = FileChannel.open(target, StandardOpenOption.WRITE, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING)) {
			channel.write(ByteBuffer.wrap(new byte[1]), whole - 1);
			new FatVolume(channel, PARTITION_START, partition).write(label, files);
			table.write(channel, whole / FatVolume.SECTOR, PARTITION_START / FatVolume.SECTOR, partition / FatVolume.SECTOR, label);
			for (var blob : blobs) {
				write(blob, channel);
			}
		}
	}

	private void write(Blob blob, FileChannel channel) throws IOException {
		var reserved = table == PartitionTable.GPT ? 34L * FatVolume.SECTOR : FatVolume.SECTOR;
		var end = blob.offset() + blob.content().size();
		var bootCode = blob.offset() == 0 && end >= BOOT_CODE && end <= FatVolume.SECTOR;
		if (!bootCode && (blob.offset() < reserved || end > PARTITION_START)) {
			throw new IOException(blob.content() + " of " + blob.content().size() + " bytes at " + blob.offset()
					+ " lies where the partition table or the file system does; there is room from " + reserved + " to " + PARTITION_START);
		}
		try (var in = blob.content().open()) {
			var bytes = in.readAllBytes();
			var buffer = ByteBuffer.wrap(bytes, 0, bootCode ? BOOT_CODE : bytes.length);
			for (var at = blob.offset(); buffer.hasRemaining();) {
				at += channel.write(buffer, at);
			}
		}
	}

	private static long roundUp(long value, long unit) {
		return Math.ceilDiv(value, unit) * unit;
	}
}
