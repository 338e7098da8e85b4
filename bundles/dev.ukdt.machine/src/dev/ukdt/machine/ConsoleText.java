package dev.ukdt.machine;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Turns a console's bytes into text, however its characters are split; bytes that are not UTF-8 become replacement characters. */
public final class ConsoleText implements GuestConsole.Listener {
	private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPLACE)
			.onUnmappableCharacter(CodingErrorAction.REPLACE);
	private final Consumer<String> text;
	private byte[] rest = {};

	/** @param text gets each piece, on the console's thread */
	public ConsoleText(Consumer<String> text) {
		this.text = text;
	}

	@Override
	public synchronized void output(byte[] bytes, int offset, int length) {
		var in = ByteBuffer.allocate(rest.length + length).put(rest).put(bytes, offset, length).flip();
		var out = CharBuffer.allocate(in.remaining());
		decoder.decode(in, out, false);
		rest = new byte[in.remaining()];
		in.get(rest);
		if (out.flip().hasRemaining()) {
			text.accept(out.toString());
		}
	}
}
