package dev.ukdt.image.internal.elf;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

import dev.ukdt.image.Section;
import dev.ukdt.image.internal.ImageFile;

/** A table of names, each ended by a zero byte. Many names may share its bytes, so it counts what it hands out. */
final class Names {
	private static final int MOST_CHARACTERS = 1 << 27;

	private final ImageFile file;
	private final byte[] bytes;
	private int left = MOST_CHARACTERS;

	private Names(ImageFile file, byte[] bytes) {
		this.file = file;
		this.bytes = bytes;
	}

	static Names read(ImageFile file, String what, Section section) throws IOException {
		return new Names(file, file.read(what, section.offset(), section.size(), ByteOrder.LITTLE_ENDIAN).array());
	}

	/** The name at that offset; empty when the table does not reach so far. */
	String at(int offset) throws IOException {
		if (offset < 0 || offset >= bytes.length)
			return "";
		int end = offset;
		while (end < bytes.length && bytes[end] != 0)
			end++;
		if (end - offset > left)
			throw file.broken("its names share their bytes in order to take more than " + MOST_CHARACTERS + " characters");
		left -= end - offset;
		return new String(bytes, offset, end - offset, StandardCharsets.UTF_8);
	}
}
