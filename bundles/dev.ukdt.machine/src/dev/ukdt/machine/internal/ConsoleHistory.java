package dev.ukdt.machine.internal;

/** The newest bytes of a stream: a ring of fixed size. Not synchronized. */
final class ConsoleHistory {
	private final byte[] ring;
	private long written;

	ConsoleHistory(int capacity) {
		ring = new byte[capacity];
	}

	void add(byte[] bytes, int offset, int length) {
		var skipped = Math.max(0, length - ring.length);
		var from = offset + skipped;
		var left = length - skipped;
		var at = (int) ((written + skipped) % ring.length);
		while (left > 0) {
			var piece = Math.min(left, ring.length - at);
			System.arraycopy(bytes, from, ring, at, piece);
			from += piece;
			left -= piece;
			at = (at + piece) % ring.length;
		}
		written += length;
	}

	/** A copy of the kept bytes, oldest first. */
	byte[] bytes() {
		var kept = (int) Math.min(written, ring.length);
		var result = new byte[kept];
		var start = (int) ((written - kept) % ring.length);
		var first = Math.min(kept, ring.length - start);
		System.arraycopy(ring, start, result, 0, first);
		System.arraycopy(ring, 0, result, first, kept - first);
		return result;
	}

	long written() {
		return written;
	}
}
