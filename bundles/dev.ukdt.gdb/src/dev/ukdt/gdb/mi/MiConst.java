package dev.ukdt.gdb.mi;

import java.nio.charset.StandardCharsets;

/**
 * A C string with its escapes undone. GDB says nothing about the charset of what it prints: text that is valid UTF-8
 * is read as such, any other as ISO 8859-1, and {@link #bytes()} has the bytes as they were.
 */
public final class MiConst implements MiValue {

	private final String text;
	private final byte[] raw;

	/** @param raw the bytes when one of them is above 127, else null: the text tells them */
	MiConst(String text, byte[] raw) {
		this.text = text;
		this.raw = raw;
	}

	public static MiConst of(String text) {
		return new MiConst(text, text.getBytes(StandardCharsets.UTF_8));
	}

	public String text() {
		return text;
	}

	/** A copy of the bytes behind the text. */
	public byte[] bytes() {
		return raw == null ? text.getBytes(StandardCharsets.ISO_8859_1) : raw.clone();
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof MiConst that && text.equals(that.text);
	}

	@Override
	public int hashCode() {
		return text.hashCode();
	}

	@Override
	public String toString() {
		return MiText.quote(text);
	}
}
