package dev.ukdt.image;

import java.nio.ByteBuffer;

/**
 * A note of an ELF file: what its maker tells loaders and tools.
 *
 * @param owner   who gave the type its meaning, such as {@code Xen}, {@code Solo5} or {@code GNU}
 * @param type    a number of the owner's
 * @param content the bytes, in the byte order of the file; each call gives a read-only view of its own
 */
public record Note(String owner, int type, ByteBuffer content) {
	public Note {
		content = readOnly(content);
	}

	@Override
	public ByteBuffer content() {
		return readOnly(content);
	}

	private static ByteBuffer readOnly(ByteBuffer buffer) {
		return buffer.asReadOnlyBuffer().order(buffer.order());
	}
}
