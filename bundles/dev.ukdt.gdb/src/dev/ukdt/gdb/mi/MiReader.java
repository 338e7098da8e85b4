package dev.ukdt.gdb.mi;

import dev.ukdt.gdb.mi.MiRecord.OtherOutput;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Splits what GDB writes into lines, however it arrives, and parses each. Holds at most one line and one read; a line
 * longer than the limit is an error, so that a process gone mad cannot fill the memory.
 */
public final class MiReader {

	/** A line of this many bytes is far beyond what any command of ours asks for: memory is read by pages. */
	public static final int DEFAULT_LINE_LIMIT = 64 << 20;

	private static final int CHUNK = 1 << 16;

	private final InputStream in;
	private final int lineLimit;
	private final LineSink tap;
	private final MiParser parser = new MiParser();
	private byte[] buffer = new byte[CHUNK];
	private int from;
	private int to;
	private int lineLength;

	/** Sees each line as it came, before it is parsed; without its line end. Called on the reading thread. */
	@FunctionalInterface
	public interface LineSink {
		void line(byte[] bytes, int offset, int length);
	}

	public MiReader(InputStream in) {
		this(in, DEFAULT_LINE_LIMIT, (bytes, offset, length) -> { });
	}

	public MiReader(InputStream in, int lineLimit, LineSink tap) {
		this.in = in;
		this.lineLimit = lineLimit;
		this.tap = tap;
	}

	/**
	 * The next record, null at the end of the stream. Blocks until there is one. A line that cannot be parsed is an
	 * {@link OtherOutput}.
	 */
	public MiRecord next() throws IOException {
		int scanned = from;
		while (true) {
			int lineEnd = ByteScan.lineEnd(buffer, scanned, to);
			if (lineEnd < to) {
				return take(lineEnd, lineEnd + 1);
			}
			if (to - from > lineLimit) {
				throw new IOException("GDB wrote a line of more than " + lineLimit + " bytes.");
			}
			int kept = to - from;
			makeRoom();
			scanned = kept;
			int count = in.read(buffer, to, buffer.length - to);
			if (count < 0) {
				return kept == 0 ? null : take(to, to);
			}
			to += count;
		}
	}

	/** How many bytes the line had of the record that {@link #next} gave last. */
	public int lineLength() {
		return lineLength;
	}

	private void makeRoom() {
		int kept = to - from;
		int wanted = kept < CHUNK / 2 ? CHUNK : kept > buffer.length / 2 ? Math.min(buffer.length * 2, lineLimit + CHUNK) : buffer.length;
		wanted = Math.max(wanted, kept + CHUNK / 2);
		byte[] target = wanted == buffer.length ? buffer : new byte[wanted];
		if (target == buffer && from == 0) {
			return;
		}
		System.arraycopy(buffer, from, target, 0, kept);
		buffer = target;
		from = 0;
		to = kept;
	}

	private MiRecord take(int lineEnd, int next) {
		int start = from;
		int end = lineEnd > start && buffer[lineEnd - 1] == '\r' ? lineEnd - 1 : lineEnd;
		from = next;
		lineLength = end - start;
		tap.line(buffer, start, end - start);
		try {
			return parser.parse(buffer, start, end - start);
		} catch (MiSyntaxException e) {
			return new OtherOutput(Arrays.copyOfRange(buffer, start, end), e.getMessage());
		}
	}
}
