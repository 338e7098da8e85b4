package dev.ukdt.gdb;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ukdt.gdb.command.BreakInsert;
import dev.ukdt.gdb.command.Breakpoints;
import dev.ukdt.gdb.command.Complete;
import dev.ukdt.gdb.command.CurrentSource;
import dev.ukdt.gdb.command.Disassemble;
import dev.ukdt.gdb.command.Features;
import dev.ukdt.gdb.command.Files;
import dev.ukdt.gdb.command.Location;
import dev.ukdt.gdb.command.Memory;
import dev.ukdt.gdb.command.Registers;
import dev.ukdt.gdb.command.Stack;
import dev.ukdt.gdb.command.Symbols;
import dev.ukdt.gdb.command.Threads;
import dev.ukdt.gdb.command.Trace;
import dev.ukdt.gdb.command.ValueFormat;
import dev.ukdt.gdb.command.VariableObjects;
import dev.ukdt.gdb.command.Watch;
import dev.ukdt.gdb.data.Breakpoint;
import dev.ukdt.gdb.data.Frame;
import dev.ukdt.gdb.data.Symbol;
import dev.ukdt.gdb.data.Variable;
import dev.ukdt.gdb.data.VariableObject;
import dev.ukdt.gdb.event.GdbEvent;
import dev.ukdt.gdb.event.StopReason;
import dev.ukdt.gdb.event.Stopped;
import dev.ukdt.gdb.mi.MiReader;
import dev.ukdt.gdb.mi.MiRecord;
import dev.ukdt.gdb.mi.MiRecord.AsyncRecord;
import dev.ukdt.gdb.mi.MiRecord.ResultRecord;
import dev.ukdt.gdb.mi.MiRecord.StreamRecord;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What old and new GDBs wrote means the same to us. */
class RecordedSessionTest {

	private static final Pattern OCTAL = Pattern.compile("(?<!\\\\)(\\\\[23][0-7]{2})+");
	private static final Location ANYWHERE = new Location.Function("any");

	static List<String> hello() {
		return Recording.OF_HELLO;
	}

	static List<String> all() {
		return Stream.concat(Recording.OF_HELLO.stream(), Stream.of(Recording.OF_GUEST)).toList();
	}

	@ParameterizedTest
	@MethodSource("all")
	void everyLineIsMi(String name) throws IOException {
		assertEquals(List.of(), new Recording(name).others.stream().map(other -> other.text() + ": " + other.reason()).toList());
	}

	@ParameterizedTest
	@MethodSource("all")
	void everyRecordHasAllThatItsLineHas(String name) throws IOException {
		var recording = new Recording(name);
		var lines = new String(recording.bytes, StandardCharsets.UTF_8).lines().toList();
		assertEquals(lines.size(), recording.records.size());
		for (var i = 0; i < lines.size(); i++) {
			switch (recording.records.get(i)) {
			// Containers show six levels of themselves; no line here has more.
			case ResultRecord result -> assertEquals(withoutClass(lines.get(i)), inner(result.results().toString()));
			case AsyncRecord async -> assertEquals(withoutClass(lines.get(i)), inner(async.results().toString()));
			case StreamRecord stream -> assertTrue(stream.text().bytes().length <= lines.get(i).length());
			default -> assertEquals("(gdb) ", lines.get(i));
			}
		}
	}

	@ParameterizedTest
	@MethodSource("all")
	void isReadTheSameHoweverItIsSplit(String name) throws IOException {
		var recording = new Recording(name);
		for (var chunk : new int[] { 1, 3, 17, 1000 }) {
			var in = new FilterInputStream(new ByteArrayInputStream(recording.bytes)) {
				@Override
				public int read(byte[] bytes, int offset, int length) throws IOException {
					return super.read(bytes, offset, Math.min(chunk, length));
				}
			};
			List<MiRecord> read = new ArrayList<>();
			var reader = new MiReader(in);
			for (var record = reader.next(); record != null; record = reader.next()) {
				read.add(record);
			}
			assertEquals(recording.records.toString(), read.toString());
		}
	}

	@ParameterizedTest
	@MethodSource("hello")
	void breakpointsOfEveryKind(String name) throws IOException {
		var recording = new Recording(name);
		var main = recording.result("-break-insert main", BreakInsert.at(ANYWHERE));
		assertEquals("main", main.function());
		assertEquals("/src/hello/hello.c", main.fullName());
		assertEquals(22, main.line().orElseThrow());
		var conditional = recording.result("-break-insert -t -c \"n == 2\" --function twice", BreakInsert.at(ANYWHERE));
		assertTrue(conditional.temporary());
		assertEquals("n == 2", conditional.condition());
		assertTrue(recording.result("-break-insert -f nowhere", BreakInsert.at(ANYWHERE)).pending());
		assertTrue(recording.result("-break-insert -h --source hello.c --line 29", BreakInsert.at(ANYWHERE)).hardware());
		assertEquals("6", recording.result("-break-watch counter", new Watch("counter", Watch.Access.WRITE)));
		List<Breakpoint> listed = recording.result("-break-list", new Breakpoints.ListAll());
		assertEquals(List.of("breakpoint", "breakpoint", "breakpoint", "dprintf"), listed.stream().map(Breakpoint::type).toList());
		assertEquals(1, recording.result("-break-info 1", new Breakpoints.Info("1")).hits());
	}

	@ParameterizedTest
	@MethodSource("hello")
	void stopsForEveryReason(String name) throws IOException {
		var recording = new Recording(name);
		assertEquals(List.of(StopReason.BREAKPOINT_HIT, StopReason.END_STEPPING_RANGE, StopReason.BREAKPOINT_HIT,
				StopReason.END_STEPPING_RANGE, StopReason.FUNCTION_FINISHED, StopReason.WATCHPOINT_TRIGGER, StopReason.BREAKPOINT_HIT,
				StopReason.BREAKPOINT_HIT), recording.events(Stopped.class).stream().map(Stopped::reason).toList());
		assertEquals("2", recording.stop(2).breakpoint());
		assertEquals("n", recording.stop(2).frame().orElseThrow().arguments().getFirst().name());
		assertEquals("4", recording.stop(4).results().text("return-value"));
		assertEquals("6", recording.stop(5).breakpoint());
		assertEquals(List.of("2", "7"), recording.events(GdbEvent.BreakpointDeleted.class).stream().map(GdbEvent.BreakpointDeleted::number)
				.toList());
	}

	@ParameterizedTest
	@MethodSource("hello")
	void stackThreadsAndVariables(String name) throws IOException {
		var recording = new Recording(name);
		List<Frame> frames = recording.result("-stack-list-frames --thread 1", new Stack.Frames(0, 30));
		assertEquals(23, frames.size());
		assertEquals(List.of("twice", "deep", "main"), frames.stream().map(Frame::function).distinct().toList());
		assertEquals(2, recording.result("-stack-info-depth 50", new Stack.Depth(50)));
		assertEquals(List.of("n", "node"), recording.result("-stack-list-arguments --simple-values 0 1", new Stack.ArgumentsOf(0, 1)).get(1)
				.stream().map(Variable::name).toList());
		assertEquals(List.of("i", "p"), recording.result("-stack-list-variables --thread 1 --frame 0 --simple-values", new Stack.Variables())
				.stream().map(Variable::name).sorted().toList());
		var thread = recording.result("-thread-info", new Threads.Info(0)).getFirst();
		assertEquals(1, thread.id());
		assertTrue(thread.stopped());
		assertEquals("/src/hello/hello", recording.result("-list-thread-groups", new Threads.Groups()).getFirst().executable());
	}

	@ParameterizedTest
	@MethodSource("hello")
	void variableObjects(String name) throws IOException {
		var recording = new Recording(name);
		assertEquals(4, recording.result("-var-create n * first", new VariableObjects.Create("first")).childCount());
		var children = recording.result("-var-list-children --all-values n", new VariableObjects.Children("n", 0, 4));
		assertEquals(List.of("at", "next", "name", "raw"), children.children().stream().map(VariableObject::expression).toList());
		assertFalse(children.hasMore());
		assertTrue(children.children().get(2).value().endsWith("\"tab\\there \\\"quoted\\\" back\\\\slash\""));
		assertEquals(List.of("a.5", "a.6", "a.7", "a.8"), recording.result("-var-list-children --all-values a 5 9",
				new VariableObjects.Children("a", 5, 9)).children().stream().map(VariableObject::name).toList());
		assertEquals("65 'A'", recording.result("-var-assign n.raw.1 65", new VariableObjects.Assign("n.raw.1", "65")));
		assertEquals("n.raw.1", recording.result("-var-update --all-values *", new VariableObjects.Update("*")).getFirst().name());
		assertEquals("(first).name", recording.result("-var-info-path-expression n.name", new VariableObjects.PathExpression("n.name")));
		assertTrue(recording.result("-var-show-attributes n.name", new VariableObjects.Editable("n.name")));
	}

	@ParameterizedTest
	@MethodSource("hello")
	void registersMemoryAndInstructions(String name) throws IOException {
		var recording = new Recording(name);
		List<String> names = recording.result("-data-list-register-names", new Registers.Names());
		assertEquals("rip", names.get(16));
		assertEquals("0x40113d", recording.result("-data-list-register-values --skip-unavailable x 0 1 2 3 16",
				new Registers.Values(ValueFormat.HEXADECIMAL, List.of())).get(16));
		assertTrue(recording.result("-data-list-changed-registers", new Registers.Changed()).contains(16));
		var memory = recording.result("-data-read-memory-bytes &last 40", new Memory.Read(0, 40)).getFirst();
		assertEquals(40, memory.bytes().length);
		assertArrayEquals(new byte[] { 5, 0, 0, 0, 6 }, Arrays.copyOf(memory.bytes(), 5));
		var main = recording.result("-data-disassemble -a main -- 5", new Disassemble.WholeFunction(0, true));
		assertEquals(21, main.getFirst().line().orElseThrow());
		assertEquals("55", recording.result("-data-disassemble -a twice -- 2", new Disassemble.WholeFunction(0, false)).getFirst().opcodes());
	}

	@ParameterizedTest
	@MethodSource("hello")
	void symbolsSourcesAndTheRest(String name) throws IOException {
		var recording = new Recording(name);
		List<Symbol> twice = recording.result("-symbol-info-functions --name ^twice$", new Symbols.Functions("^twice$", false, 0));
		assertEquals("static int twice(int);", twice.getFirst().description());
		assertEquals(33, recording.result("-file-list-exec-source-file", new CurrentSource()).line().orElseThrow());
		assertTrue(recording.result("-file-list-shared-libraries", new Files.Libraries("")).getFirst().symbolsLoaded());
		assertTrue(recording.result("-complete \"info li\"", new Complete("info li")).contains("info line"));
		assertEquals("3", recording.result("-trace-list-variables", new Trace.Variables()).get("$v"));
		assertTrue(recording.result("-list-features", new Features.OfGdb()).contains("undefined-command-error-code"));
		assertTrue(recording.result("-info-gdb-mi-command break-insert", new Features.HasCommand("break-insert")));
		assertEquals("undefined-command", recording.reply("-no-such-command").results().text("code"));
		assertTrue(recording.reply("-interpreter-exec console \"info registers rip\"").console().startsWith("rip "));
	}

	@Test
	void aGuestFromResetToItsEnd() throws IOException {
		var recording = new Recording(Recording.OF_GUEST);
		assertEquals(StopReason.UNSPECIFIED, recording.stop(0).reason());
		assertEquals(0xfff0, recording.stop(0).frame().orElseThrow().address());
		assertEquals("CPU#0 [running]", recording.result("-thread-info", new Threads.Info(0)).getFirst().details());
		assertTrue(recording.result("-break-insert -h main", BreakInsert.at(ANYWHERE)).hardware());
		assertEquals("VM status: paused (debug)\r\n", recording.reply("-interpreter-exec console \"monitor info status\"").console());
		assertEquals("Unable to read memory.", recording.reply("-data-read-memory-bytes 0x7fffffffffffff00 16").results().text("msg"));
		assertEquals(0, recording.events(GdbEvent.ThreadGroupExited.class).getFirst().exitCode().orElseThrow());
		assertTrue(recording.events(Stopped.class).getLast().reason().ends());
	}

	/** What follows the class, with the letters as they are that GDB writes as the octal bytes of their UTF-8. */
	private static String withoutClass(String line) {
		var comma = line.indexOf(',');
		return comma < 0 ? "" : OCTAL.matcher(line.substring(comma + 1)).replaceAll(RecordedSessionTest::letters);
	}

	private static String letters(MatchResult octal) {
		var bytes = new ByteArrayOutputStream();
		Pattern.compile("\\\\").splitAsStream(octal.group().substring(1)).forEach(digits -> bytes.write(Integer.parseInt(digits, 8)));
		return bytes.toString(StandardCharsets.UTF_8);
	}

	private static String inner(String tuple) {
		return tuple.substring(1, tuple.length() - 1);
	}
}
