package dev.ukdt.image.internal.boot;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

import dev.ukdt.image.BootProtocol;

/**
 * The header by which a multiboot loader knows an image: three numbers that cancel out, somewhere near the start. (Multiboot specification 0.6.96, section
 * 3.1, and 2.0, section 3.1.1.)
 *
 * @param entry where the loader enters, as the header has it; 0 when it leaves that to ELF
 */
public record Multiboot(BootProtocol protocol, long entry) {
	private static final int MAGIC_1 = 0x1BADB002;
	private static final int SEARCHED_1 = 8192;
	private static final int HAS_ADDRESSES = 1 << 16;
	private static final int MAGIC_2 = 0xE85250D6;
	private static final int SEARCHED_2 = 32768;

	/** The headers in the first bytes of a file, one of each version at most. */
	public static List<Multiboot> find(ByteBuffer start) {
		List<Multiboot> found = new ArrayList<>();
		for (int at = 0; at + 12 <= Math.min(start.limit(), SEARCHED_1) && found.isEmpty(); at += 4)
			if (start.getInt(at) == MAGIC_1 && MAGIC_1 + start.getInt(at + 4) + start.getInt(at + 8) == 0)
				found.add(new Multiboot(BootProtocol.MULTIBOOT1, entry(start, at)));
		for (int at = 0; at + 16 <= Math.min(start.limit(), SEARCHED_2); at += 8)
			if (start.getInt(at) == MAGIC_2 && MAGIC_2 + start.getInt(at + 4) + start.getInt(at + 8) + start.getInt(at + 12) == 0) {
				found.add(new Multiboot(BootProtocol.MULTIBOOT2, 0));
				break;
			}
		return found;
	}

	private static long entry(ByteBuffer start, int header) {
		boolean told = (start.getInt(header + 4) & HAS_ADDRESSES) != 0 && header + 32 <= start.limit();
		return told ? Integer.toUnsignedLong(start.getInt(header + 28)) : 0;
	}
}
