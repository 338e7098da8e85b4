package dev.ukdt.machine.internal.qemu;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The smallest guest for a PC: a multiboot image of four instructions that ends QEMU with a code which nothing else gives. */
final class TinyGuest {
	static final String MACHINE = "pc";
	/** What the isa-debug-exit device makes of {@link #VALUE}. */
	static final int EXIT_CODE = 0x2a << 1 | 1;
	private static final byte VALUE = 0x2a;
	private static final int ADDRESS = 0x100000;
	private static final int HEADERS = 52 + 32;
	private static final int MAGIC = 0x1badb002;

	private TinyGuest() {
	}

	/** An ELF32 file with one segment: the multiboot header, then the code. */
	static byte[] image() {
		var code = new byte[] { 0x66, (byte) 0xba, 0x01, 0x05, (byte) 0xb0, VALUE, (byte) 0xee, (byte) 0xf4 }; // mov $0x501,%dx; mov $VALUE,%al; out %al,(%dx); hlt
		var size = HEADERS + 12 + code.length;
		var image = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
		image.put(new byte[] { 0x7f, 'E', 'L', 'F', 1, 1, 1 }).position(16);
		image.putShort((short) 2).putShort((short) 3).putInt(1).putInt(ADDRESS + HEADERS + 12).putInt(52).putInt(0).putInt(0);
		image.putShort((short) 52).putShort((short) 32).putShort((short) 1).putShort((short) 0).putShort((short) 0).putShort((short) 0);
		image.putInt(1).putInt(0).putInt(ADDRESS).putInt(ADDRESS).putInt(size).putInt(size).putInt(7).putInt(0x1000);
		image.putInt(MAGIC).putInt(0).putInt(-MAGIC).put(code);
		return image.array();
	}
}
