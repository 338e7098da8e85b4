package dev.ukdt.machine.tests;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import dev.ukdt.image.Image;

/** Images that are nothing but the note by which a loader knows them. */
final class NotedImage {
	private static final int SOLO5_ABI = 0x31494241;
	private static final int HEADERS = 64 + 2 * 56;

	private NotedImage() {
	}

	/** @param target 1 for hvt, 2 for spt */
	static Image solo5(Path file, int target) throws IOException {
		return write(file, "Solo5", SOLO5_ABI, ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putInt(target).putInt(2).array());
	}

	static Image xenPv(Path file) throws IOException {
		return write(file, "Xen", 1, new byte[8]);
	}

	/** An ELF64 file for x86_64 with a segment to load and one of notes. */
	private static Image write(Path file, String owner, int type, byte[] content) throws IOException {
		var name = (owner + "\0".repeat(4 - owner.length() % 4)).getBytes(StandardCharsets.US_ASCII);
		var note = 12 + name.length + content.length;
		var elf = ByteBuffer.allocate(HEADERS + note).order(ByteOrder.LITTLE_ENDIAN);
		elf.put(new byte[] { 0x7f, 'E', 'L', 'F', 2, 1, 1 }).position(16);
		elf.putShort((short) 2).putShort((short) 62).putInt(1).putLong(0x100000).putLong(64).putLong(0).putInt(0);
		elf.putShort((short) 64).putShort((short) 56).putShort((short) 2).putShort((short) 0).putShort((short) 0).putShort((short) 0);
		segment(elf, 1, 0, HEADERS + note);
		segment(elf, 4, HEADERS, note);
		elf.putInt(owner.length() + 1).putInt(content.length).putInt(type).put(name).put(content);
		return Image.read(Files.write(file, elf.array()));
	}

	private static void segment(ByteBuffer elf, int type, long offset, long size) {
		elf.putInt(type).putInt(5).putLong(offset).putLong(0x100000 + offset).putLong(0x100000 + offset).putLong(size).putLong(size).putLong(4);
	}
}
