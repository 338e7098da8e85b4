package dev.ukdt.gdb;

import dev.ukdt.gdb.event.GdbEvent;
import dev.ukdt.gdb.mi.MiReader;
import dev.ukdt.gdb.mi.MiRecord;
import dev.ukdt.gdb.mi.MiRecord.AsyncRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What the fuzzer calls: any bytes are read to their end, the same however they are split, and every event can be typed. */
public final class MiReaderFuzz {

	private static final int LINE_LIMIT = 1 << 20;

	private MiReaderFuzz() {
	}

	public static void fuzzerTestOneInput(byte[] input) throws IOException {
		var whole = read(input, input.length + 1);
		var split = read(input, input.length % 7 + 1);
		if (!whole.equals(split)) {
			throw new AssertionError("Read whole: " + whole + "\nread in pieces: " + split);
		}
	}

	private static List<String> read(byte[] input, int chunk) throws IOException {
		var reader = new MiReader(new ByteArrayInputStream(input) {
			@Override
			public synchronized int read(byte[] bytes, int offset, int length) {
				return super.read(bytes, offset, Math.min(chunk, length));
			}
		}, LINE_LIMIT, (bytes, offset, length) -> { });
		List<String> shown = new ArrayList<>();
		for (var record = reader.next(); record != null; record = reader.next()) {
			shown.add(switch (record) {
			case AsyncRecord async -> GdbEvent.of(async).toString();
			case MiRecord.OtherOutput other -> other.text() + other.reason();
			default -> record.toString();
			});
		}
		return shown;
	}
}
