package dev.ukdt.gdb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ukdt.gdb.data.Breakpoint;
import dev.ukdt.gdb.event.GdbEvent;
import dev.ukdt.gdb.event.StopReason;
import dev.ukdt.gdb.event.Stopped;
import dev.ukdt.gdb.mi.MiReader;
import dev.ukdt.gdb.mi.MiRecord.AsyncRecord;
import dev.ukdt.gdb.mi.MiRecord.ResultRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What GDB 9 to 12 write otherwise than the recorded ones, after GDB's manual (GDB/MI Breakpoint Information, GDB/MI Development and
 * Front Ends) and its NEWS for 9 (mi3) and 13 (mi4): the lines are of our own making, because these versions were not at hand.
 */
class OlderGdbTest {

	/** As mi3 nests the locations, and as mi2, and any version that was not asked for mi3, writes them behind the breakpoint. */
	@ParameterizedTest
	@ValueSource(strings = { """
			^done,bkpt={number="2",type="breakpoint",disp="keep",enabled="y",addr="<MULTIPLE>",times="0",original-location="tick",\
			locations=[{number="2.1",enabled="y",addr="0x101000",func="tick(int)",file="a.cc",fullname="/s/a.cc",line="7",thread-groups=["i1"]},\
			{number="2.2",enabled="n",addr="0x101040",func="tick(long)",file="a.cc",fullname="/s/a.cc",line="9",thread-groups=["i1"]}]}
			""", """
			^done,bkpt={number="2",type="breakpoint",disp="keep",enabled="y",addr="<MULTIPLE>",times="0",original-location="tick"},\
			{number="2.1",enabled="y",addr="0x101000",func="tick(int)",file="a.cc",fullname="/s/a.cc",line="7",thread-groups=["i1"]},\
			{number="2.2",enabled="n",addr="0x101040",func="tick(long)",file="a.cc",fullname="/s/a.cc",line="9",thread-groups=["i1"]}
			""" })
	void breakpointsHaveTheirLocations(String line) throws IOException {
		var result = assertInstanceOf(ResultRecord.class, read(line));
		var breakpoint = Breakpoint.in(result.results());
		assertEquals("2", breakpoint.number());
		assertTrue(breakpoint.address().isEmpty());
		assertEquals(List.of("2.1", "2.2"), breakpoint.locations().stream().map(Breakpoint::number).toList());
		assertEquals(List.of(true, false), breakpoint.locations().stream().map(Breakpoint::enabled).toList());
		assertEquals(0x101040, breakpoint.locations().get(1).address().orElseThrow());
	}

	/** Until mi4 the commands of a breakpoint are a tuple of bare values, against the grammar. */
	@ParameterizedTest
	@ValueSource(strings = { "script={\"silent\",\"print \\\"x\\\"\"}", "script=[\"silent\",\"print \\\"x\\\"\"]" })
	void commandsOfABreakpointDoNotHideWhatFollows(String script) throws IOException {
		var event = assertInstanceOf(GdbEvent.BreakpointModified.class, event("""
				=breakpoint-modified,bkpt={number="3",type="hw breakpoint",disp="del",enabled="y",addr="0x101000",func="main",file="a.c",\
				fullname="/s/a.c",line="5",thread-groups=["i1"],thread="2",cond="i > 3",times="4",ignore="1",%s,original-location="main"}
				""".formatted(script)));
		assertEquals("main", event.breakpoint().originalLocation());
		assertEquals(4, event.breakpoint().hits());
		assertTrue(event.breakpoint().hardware() && event.breakpoint().temporary());
	}

	/** Frames of a stub without a target description have no architecture, and a stop may name its threads one by one. */
	@Test
	void stopsHaveTheirFrameAndThreads() throws IOException {
		var stop = assertInstanceOf(Stopped.class, event("""
				*stopped,reason="breakpoint-hit",disp="keep",bkptno="2",frame={addr="0x00101000",func="tick",args=[{name="i",value="4"}],\
				file="a.c",fullname="/s/a.c",line="7"},thread-id="2",stopped-threads=["2"],core="1"
				"""));
		assertEquals(StopReason.BREAKPOINT_HIT, stop.reason());
		assertEquals("tick", stop.frame().orElseThrow().function());
		assertEquals(2, stop.thread().orElseThrow());
		assertEquals(false, stop.allThreads());
	}

	private static GdbEvent event(String line) throws IOException {
		return GdbEvent.of(assertInstanceOf(AsyncRecord.class, read(line)));
	}

	private static Object read(String line) throws IOException {
		return new MiReader(new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8))).next();
	}
}
