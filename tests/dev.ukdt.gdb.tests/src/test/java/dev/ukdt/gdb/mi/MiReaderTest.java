package dev.ukdt.gdb.mi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.ukdt.gdb.mi.MiRecord.OtherOutput;
import dev.ukdt.gdb.mi.MiRecord.Prompt;
import dev.ukdt.gdb.mi.MiRecord.ResultRecord;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MiReaderTest {

	private static final String SESSION = "=thread-group-added,id=\"i1\"\n(gdb) \n1^done,a=\"x\"\r\nplain output\n(gdb) \n";

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3, 7, 64, 100_000 })
	void readsTheSameHoweverTheStreamIsSplit(int chunk) throws IOException {
		List<String> kinds = new ArrayList<>();
		MiReader reader = new MiReader(split(SESSION, chunk));
		for (MiRecord record = reader.next(); record != null; record = reader.next()) {
			kinds.add(record.getClass().getSimpleName());
		}
		assertEquals(List.of("AsyncRecord", "Prompt", "ResultRecord", "OtherOutput", "Prompt"), kinds);
	}

	@Test
	void givesWhatIsNoMiAsItCame() throws IOException {
		OtherOutput other = assertInstanceOf(OtherOutput.class, new MiReader(split("Hellö\n", 5)).next());
		assertEquals("Hellö", other.text());
	}

	@Test
	void readsALineOfManyMegabytesAndThenShortOnes() throws IOException {
		int length = 20 << 20;
		MiReader reader = new MiReader(split("1^done,a=\"" + "x".repeat(length) + "\"\n(gdb) \n", 1 << 16));
		assertEquals(length, ((ResultRecord) reader.next()).results().text("a").length());
		assertInstanceOf(Prompt.class, reader.next());
		assertNull(reader.next());
	}

	@Test
	void refusesALineBeyondTheLimit() {
		MiReader reader = new MiReader(split("x".repeat(300_000), 1 << 16), 100_000, (bytes, offset, length) -> { });
		assertThrows(IOException.class, reader::next);
	}

	@Test
	void givesALineThatGdbDidNotFinish() throws IOException {
		MiReader reader = new MiReader(split("1^done,a=\"x", 4));
		assertInstanceOf(OtherOutput.class, reader.next());
		assertNull(reader.next());
	}

	@Test
	void showsEachLineToTheTapBeforeItsRecord() throws IOException {
		List<String> lines = new ArrayList<>();
		MiReader reader = new MiReader(split("(gdb) \n~\"a\"\n", 3), 1000,
				(bytes, offset, length) -> lines.add(new String(bytes, offset, length, StandardCharsets.UTF_8)));
		reader.next();
		assertEquals(List.of("(gdb) "), lines);
		reader.next();
		assertEquals(List.of("(gdb) ", "~\"a\""), lines);
	}

	private static InputStream split(String text, int chunk) {
		return new FilterInputStream(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))) {
			@Override
			public int read(byte[] bytes, int offset, int length) throws IOException {
				return super.read(bytes, offset, Math.min(chunk, length));
			}
		};
	}
}
