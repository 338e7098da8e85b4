package dev.ukdt.gdb.mi;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Looks for bytes eight at a time: most of what GDB writes is the inside of strings. */
final class ByteScan {

	private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
	private static final long ONES = 0x0101010101010101L;
	private static final long HIGH_BITS = 0x8080808080808080L;

	private ByteScan() {
	}

	/** The first line end, or {@code to} when there is none. */
	static int lineEnd(byte[] bytes, int from, int to) {
		int i = from;
		for (; i + Long.BYTES <= to; i += Long.BYTES) {
			long hits = zeros((long) LONG.get(bytes, i) ^ ONES * '\n');
			if (hits != 0) {
				return i + first(hits);
			}
		}
		while (i < to && bytes[i] != '\n') {
			i++;
		}
		return i;
	}

	/** The first byte that is a quote, a backslash or no ASCII, or {@code to} when there is none. */
	static int plainEnd(byte[] bytes, int from, int to) {
		int i = from;
		for (; i + Long.BYTES <= to; i += Long.BYTES) {
			long eight = (long) LONG.get(bytes, i);
			long hits = zeros(eight ^ ONES * '"') | zeros(eight ^ ONES * '\\') | eight & HIGH_BITS;
			if (hits != 0) {
				return i + first(hits);
			}
		}
		while (i < to && bytes[i] != '"' && bytes[i] != '\\' && bytes[i] >= 0) {
			i++;
		}
		return i;
	}

	/** Marks the bytes that are zero, by their highest bit. The lowest mark is right, those above it may be false. */
	private static long zeros(long eight) {
		return eight - ONES & ~eight & HIGH_BITS;
	}

	private static int first(long marks) {
		return Long.numberOfTrailingZeros(marks) >>> 3;
	}
}
