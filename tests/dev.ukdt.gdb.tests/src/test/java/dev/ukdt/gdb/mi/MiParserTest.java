package dev.ukdt.gdb.mi;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ukdt.gdb.mi.MiRecord.AsyncKind;
import dev.ukdt.gdb.mi.MiRecord.AsyncRecord;
import dev.ukdt.gdb.mi.MiRecord.Prompt;
import dev.ukdt.gdb.mi.MiRecord.ResultClass;
import dev.ukdt.gdb.mi.MiRecord.ResultRecord;
import dev.ukdt.gdb.mi.MiRecord.StreamKind;
import dev.ukdt.gdb.mi.MiRecord.StreamRecord;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MiParserTest {

	private final MiParser parser = new MiParser();

	@Test
	void readsAResultWithItsToken() throws MiSyntaxException {
		ResultRecord record = (ResultRecord) parser.parse("42^done,value=\"7\"");
		assertEquals(42, record.token());
		assertEquals(ResultClass.DONE, record.resultClass());
		assertEquals("7", record.results().text("value"));
	}

	@Test
	void readsEveryResultClassWithoutToken() throws MiSyntaxException {
		for (ResultClass expected : ResultClass.values()) {
			ResultRecord record = (ResultRecord) parser.parse("^" + expected.name().toLowerCase());
			assertEquals(expected, record.resultClass());
			assertEquals(MiRecord.NO_TOKEN, record.token());
		}
	}

	@Test
	void readsEveryAsyncKind() throws MiSyntaxException {
		assertEquals(AsyncKind.EXEC, ((AsyncRecord) parser.parse("*running,thread-id=\"all\"")).kind());
		assertEquals(AsyncKind.STATUS, ((AsyncRecord) parser.parse("3+download,{section=\".text\"}")).kind());
		assertEquals(AsyncKind.NOTIFY, ((AsyncRecord) parser.parse("=thread-group-added,id=\"i1\"")).kind());
	}

	@Test
	void readsEveryStreamKindAndThePrompt() throws MiSyntaxException {
		assertEquals(StreamKind.CONSOLE, ((StreamRecord) parser.parse("~\"a\\n\"")).kind());
		assertEquals(StreamKind.TARGET, ((StreamRecord) parser.parse("@\"a\"")).kind());
		assertEquals(StreamKind.LOG, ((StreamRecord) parser.parse("&\"a\"")).kind());
		assertInstanceOf(Prompt.class, parser.parse("(gdb) "));
	}

	@Test
	void undoesEveryEscape() throws MiSyntaxException {
		assertEquals("\"\\\n\t\r\u0007\b\u001b\f\u000b\u0001A?'",
				text("\"\\\"\\\\\\n\\t\\r\\a\\b\\e\\f\\v\\001\\x41\\?\\'\"").text());
	}

	@Test
	void readsEscapedAndRawUtf8Alike() throws MiSyntaxException {
		assertEquals("größe 日本", text("\"gr\\303\\266\\303\\237e \u65e5本\"").text());
	}

	@Test
	void keepsBytesThatAreNoUtf8() throws MiSyntaxException {
		MiConst bytes = text("\"\\377\\000\\200\"");
		assertArrayEquals(new byte[] { -1, 0, -128 }, bytes.bytes());
		assertEquals("\u00ff\u0000\u0080", bytes.text());
	}

	@Test
	void keepsRawBytesThatAreNoUtf8() throws MiSyntaxException {
		byte[] line = "~\"?\"".getBytes(StandardCharsets.ISO_8859_1);
		line[2] = (byte) 0xe9;
		assertArrayEquals(new byte[] { (byte) 0xe9 }, ((StreamRecord) parser.parse(line, 0, line.length)).text().bytes());
	}

	@Test
	void readsTuplesListsAndListsOfResults() throws MiSyntaxException {
		MiTuple results = results("^done,a={},b=[],c=[\"1\",\"2\"],stack=[frame={level=\"0\"},frame={level=\"1\"}],t={x={y=\"z\"}}");
		assertEquals(0, results.tuple("a").size());
		assertEquals(0, results.list("b").size());
		assertEquals(List.of("1", "2"), results.list("c").texts());
		assertEquals("1", results.list("stack").tuples().get(1).text("level"));
		assertEquals("frame", results.list("stack").name(1));
		assertEquals("z", results.tuple("t").tuple("x").text("y"));
	}

	@Test
	void readsTheOldTuplesOfBareValues() throws MiSyntaxException {
		assertEquals(List.of("silent", "bt"), results("^done,script={\"silent\",\"bt\"}").tuple("script").texts());
	}

	@Test
	void readsTheOldBreakpointWithLocationsBehindIt() throws MiSyntaxException {
		MiTuple results = results("^done,bkpt={number=\"1\"},{number=\"1.1\"},{number=\"1.2\"}");
		assertEquals(3, results.tuples().size());
		assertEquals("1.2", results.tuples().get(2).text("number"));
	}

	@Test
	void readsNestingOfAnyDepth() throws MiSyntaxException {
		int depth = 1_000_000;
		MiTuple results = results("^done,a=" + "[".repeat(depth) + "]".repeat(depth));
		int found = 0;
		for (MiList list = results.list("a"); !list.isEmpty(); list = (MiList) list.value(0)) {
			found++;
		}
		assertEquals(depth - 1, found);
		assertEquals("{a=[[[[[[[...]]]]]]]}", results.toString());
	}

	@Test
	void writesAValueAsItWasRead() throws MiSyntaxException {
		String written = "{a=\"1\\n\\\"\",b=[\"x\",{c=\"\"}]}";
		assertEquals(written, results("^done,v=" + written).tuple("v").toString());
	}

	@Test
	void readsNumbersAsGdbWritesThem() throws MiSyntaxException {
		MiTuple results = results("^done,addr=\"0xffffffff80001000\",pc=\"0x10 <main+4>\",n=\"12\",m=\"<MULTIPLE>\"");
		assertEquals(0xffffffff80001000L, results.address("addr").getAsLong());
		assertEquals(0x10, results.address("pc").getAsLong());
		assertEquals(12, results.integer("n").getAsInt());
		assertTrue(results.address("m").isEmpty());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "hello", "^", "^nonsense", "^done,a", "^done,a=", "^done,a=\"", "^done,a=\"x",
			"^done,a=\"\\", "^done,a={", "^done,a={]", "^done,a=[}", "^done,a=\"1\"b=\"2\"", "^done a=\"1\"", "~x", "~\"a\"b",
			"(gdb", "99999999999999999999999^done", "^done,=\"1\"", "^done,a={b=\"1\"" })
	void refusesWhatIsNoMi(String line) {
		assertThrows(MiSyntaxException.class, () -> parser.parse(line));
	}

	@Test
	void isUsableAfterAnError() throws MiSyntaxException {
		assertThrows(MiSyntaxException.class, () -> parser.parse("^done,a={b=[\"1\""));
		assertEquals("{a=\"1\"}", results("^done,a=\"1\"").toString());
	}

	@Test
	void saysWhereItStumbled() {
		MiSyntaxException e = assertThrows(MiSyntaxException.class, () -> parser.parse("^done,a=x"));
		assertEquals(8, e.position());
		assertEquals("A value expected, 'x' found at byte 8", e.getMessage());
	}

	private MiConst text(String cString) throws MiSyntaxException {
		return ((StreamRecord) parser.parse("~" + cString)).text();
	}

	private MiTuple results(String line) throws MiSyntaxException {
		return ((ResultRecord) parser.parse(line)).results();
	}
}
