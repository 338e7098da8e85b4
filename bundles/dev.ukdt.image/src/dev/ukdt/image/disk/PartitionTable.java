package dev.ukdt.image.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.zip.CRC32;

/** How the start of a disk says where its one partition lies. */
public enum PartitionTable {
	/** The table of PCs and of every boot ROM that looks at a card. */
	MBR {
		@Override
		void write(FileChannel disk, long sectors, long first, long count, String name) throws IOException {
			writeAt(disk, 0, mbr(FAT32, first, count, name));
		}
	},
	/** The table of UEFI; its partition is an EFI system partition. (UEFI specification 2.10, chapter 5.) */
	GPT {
		@Override
		void write(FileChannel disk, long sectors, long first, long count, String name) throws IOException {
			writeAt(disk, 0, mbr(PROTECTIVE, 1, Math.min(sectors - 1, 0xFFFFFFFFL), name));
			var entries = entries(first, count, name);
			var last = sectors - 1;
			writeAt(disk, SECTOR, header(1, last, 2, sectors, entries, name));
			writeAt(disk, 2 * SECTOR, entries);
			writeAt(disk, (last - ENTRY_SECTORS) * SECTOR, entries);
			writeAt(disk, last * SECTOR, header(last, 1, last - ENTRY_SECTORS, sectors, entries, name));
		}
	};

	private static final long SECTOR = 512;
	private static final byte FAT32 = 0x0C;
	private static final byte PROTECTIVE = (byte) 0xEE;
	private static final int ENTRY_COUNT = 128;
	private static final int ENTRY_SIZE = 128;
	private static final long ENTRY_SECTORS = ENTRY_COUNT * ENTRY_SIZE / SECTOR;
	private static final UUID EFI_SYSTEM = UUID.fromString("C12A7328-F81F-11D2-BA4B-00A0C93EC93B");

	/** Sectors that it takes at the end of the disk. */
	long trailer() {
		return this == GPT ? ENTRY_SECTORS + 1 : 0;
	}

	/**
	 * Writes the table of a disk with one partition. All numbers count sectors of 512 bytes.
	 *
	 * @param name also what the identifiers are made from, so that the same disk gets the same ones
	 */
	abstract void write(FileChannel disk, long sectors, long first, long count, String name) throws IOException;

	private static byte[] mbr(byte type, long first, long count, String name) {
		var mbr = ByteBuffer.allocate((int) SECTOR).order(ByteOrder.LITTLE_ENDIAN);
		mbr.putInt(440, name.hashCode() | 1);
		var active = type == PROTECTIVE ? 0 : 0x80;
		mbr.position(446).put(new byte[] { (byte) active, 0, 2, 0, type, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF });
		mbr.putInt((int) first).putInt((int) count).putShort(510, (short) 0xAA55);
		return mbr.array();
	}

	private static byte[] entries(long first, long count, String name) {
		var entries = ByteBuffer.allocate(ENTRY_COUNT * ENTRY_SIZE).order(ByteOrder.LITTLE_ENDIAN);
		putUuid(entries, EFI_SYSTEM);
		putUuid(entries, uuid(name + " partition"));
		entries.putLong(first).putLong(first + count - 1).putLong(0);
		var title = name.getBytes(StandardCharsets.UTF_16LE);
		entries.put(title, 0, Math.min(title.length, 72));
		return entries.array();
	}

	private static byte[] header(long own, long other, long entriesAt, long sectors, byte[] entries, String name) {
		var header = ByteBuffer.allocate((int) SECTOR).order(ByteOrder.LITTLE_ENDIAN);
		header.put("EFI PART".getBytes(StandardCharsets.US_ASCII)).putInt(0x00010000).putInt(92).putInt(0).putInt(0);
		header.putLong(own).putLong(other).putLong(2 + ENTRY_SECTORS).putLong(sectors - ENTRY_SECTORS - 2);
		putUuid(header, uuid(name + " disk"));
		header.putLong(entriesAt).putInt(ENTRY_COUNT).putInt(ENTRY_SIZE).putInt(crc(entries, entries.length));
		header.putInt(16, crc(header.array(), 92));
		return header.array();
	}

	private static int crc(byte[] bytes, int length) {
		var crc = new CRC32();
		crc.update(bytes, 0, length);
		return (int) crc.getValue();
	}

	private static UUID uuid(String name) {
		return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
	}

	/** The first three parts are little-endian, the last two are not. */
	private static void putUuid(ByteBuffer out, UUID uuid) {
		var high = uuid.getMostSignificantBits();
		out.putInt((int) (high >>> 32)).putShort((short) (high >>> 16)).putShort((short) high);
		out.putLong(Long.reverseBytes(uuid.getLeastSignificantBits()));
	}

	private static void writeAt(FileChannel disk, long at, byte[] bytes) throws IOException {
		var buffer = ByteBuffer.wrap(bytes);
		for (var position = at; buffer.hasRemaining();) {
			position += disk.write(buffer, position);
		}
	}
}
