package dev.ukdt.image.internal.elf;

import java.nio.ByteBuffer;

/** Reads ELF's numbers one after the other; how wide an address is depends on the file. */
final class ElfNumbers {
	private final ByteBuffer bytes;
	private final boolean wide;

	ElfNumbers(ByteBuffer bytes, boolean wide) {
		this.bytes = bytes;
		this.wide = wide;
	}

	void skip(int count) {
		bytes.position(bytes.position() + count);
	}

	int one() {
		return Byte.toUnsignedInt(bytes.get());
	}

	int half() {
		return Short.toUnsignedInt(bytes.getShort());
	}

	int word() {
		return bytes.getInt();
	}

	/** An address, an offset or a size; also a flag word of the same width. */
	long address() {
		return wide ? bytes.getLong() : Integer.toUnsignedLong(bytes.getInt());
	}
}
