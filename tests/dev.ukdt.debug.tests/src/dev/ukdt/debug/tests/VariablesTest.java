package dev.ukdt.debug.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.eclipse.debug.core.DebugException;
import org.eclipse.debug.core.DebugPlugin;
import org.junit.jupiter.api.Test;

import dev.ukdt.debug.model.GuestFrame;
import dev.ukdt.debug.model.GuestRegisterGroup;
import dev.ukdt.debug.model.GuestVariable;
import dev.ukdt.debug.model.ViewAs;
import dev.ukdt.debug.session.RegisterLayout;
import dev.ukdt.gdb.command.ValueFormat;

/** Frames, variables, registers and memory of a guest that stands still. */
class VariablesTest extends StandingGuestTest {
	VariablesTest() {
		super(BareImage.ofMain(Guests.VARIABLES, "x86_64"));
	}

	@Test
	void partsAreFoundToAnyDepthAndACircleDoesNoHarm() throws Exception {
		stopAt("million[999999] = 7");
		var square = variable(debugging.top(), "square");
		assertTrue(square.getValue().hasVariables());
		assertEquals("{...}", square.getValue().getValueString());
		var corner = part(square, "corner");
		assertEquals("[3]", corner.getValue().getValueString());
		assertEquals("4", part(part(corner, "1"), "y").getValue().getValueString());
		var next = part(square, "next");
		assertEquals("6", part(part(part(part(next, "next"), "corner"), "2"), "y").getValue().getValueString());
		var path = part(part(corner, "1"), "y").pathExpression().get(30, TimeUnit.SECONDS);
		assertEquals("4", debugging.top().expression(path).getValue().getValueString());
	}

	@Test
	void whatAStepChangesIsMarkedAndEverythingElseStaysTheSameObject() throws Exception {
		stopAt("sum += area(&square, 2)");
		var frame = debugging.top();
		var sum = variable(frame, "sum");
		var corner = part(part(part(variable(frame, "square"), "corner"), "1"), "x");
		assertEquals("3", corner.getValue().getValueString());
		var small = variable(frame, "small");
		small.getValue().parts(0, 4);

		frame.stepOver();
		debugging.awaitStop();
		assertSame(frame, debugging.top());
		assertSame(sum, variable(frame, "sum"));
		assertEquals("6", sum.getValue().getValueString());
		assertTrue(sum.hasValueChanged());
		assertEquals("4", corner.getValue().getValueString());
		assertTrue(corner.hasValueChanged());
		assertFalse(part(small, "1").hasValueChanged());

		frame.stepOver();
		debugging.awaitStop();
		assertEquals("14", sum.getValue().getValueString());
		assertEquals("5", corner.getValue().getValueString());
		frame.stepOver();
		debugging.awaitStop();
		assertEquals("5", corner.getValue().getValueString());
		assertFalse(corner.hasValueChanged());
	}

	@Test
	void anArrayOfAMillionOpensAtOnceAndPageByPage() throws Exception {
		stopAt("sum += area(&square, 2)");
		var million = debugging.top().expression("million").getValue();
		assertEquals(1_000_000, million.getSize());
		var last = million.getVariables(999_900, 100);
		assertEquals(100, last.length);
		assertEquals("999999", last[99].getName());
		assertEquals("7", last[99].getValue().getValueString());
	}

	@Test
	void valuesAreWrittenAndShownInOtherFormats() throws Exception {
		stopAt("sum += deep(20)");
		var frame = debugging.top();
		var second = part(variable(frame, "small"), "1");
		second.setValue("17");
		assertEquals("17", second.getValue().getValueString());
		second.setFormat(ValueFormat.HEXADECIMAL);
		assertEquals("0x11", second.getValue().getValueString());
		var sum = variable(frame, "sum");
		sum.setValue("small[1] + 3");
		assertEquals("20", sum.getValue().getValueString());
		assertThrows(DebugException.class, () -> sum.setValue("nonsense +"));
		assertEquals("{10, 17, 30, 40}", variable(frame, "small").detail().get(30, TimeUnit.SECONDS));
	}

	@Test
	void areShownAsOtherTypesAndArraysWhereTheyAreAndStayThatWay() throws Exception {
		stopAt("sum += area(&square, 2)");
		var frame = debugging.top();
		var square = variable(frame, "square");
		var name = part(square, "name");
		name.viewAs(new ViewAs.Array(3));
		assertEquals("[3]", name.getValue().getValueString());
		assertEquals("113 'q'", part(name, "1").getValue().getValueString());
		var x = part(part(part(square, "corner"), "1"), "x");
		x.viewAs(new ViewAs.Type("unsigned char[4]"));
		assertEquals("3 '\\003'", part(x, "0").getValue().getValueString());
		var sum = variable(frame, "sum");
		sum.viewAs(new ViewAs.Type("struct point *"));
		assertTrue(sum.isViewed());
		assertEquals("struct point *", sum.getReferenceTypeName());
		assertTrue(sum.getValue().getValueString().startsWith("0x0"));
		assertThrows(DebugException.class, () -> sum.viewAs(new ViewAs.Type("struct nobody")));
		assertEquals("struct point *", sum.getReferenceTypeName());

		frame.stepOver();
		debugging.awaitStop();
		assertSame(sum, variable(debugging.top(), "sum"));
		assertEquals("0x6", sum.getValue().getValueString());
		assertTrue(sum.hasValueChanged());
		assertEquals("4 '\\004'", part(x, "0").getValue().getValueString());
		part(x, "0").setValue("7");
		x.viewAs(null);
		assertEquals("7", x.getValue().getValueString());
		sum.viewAs(null);
		assertEquals("6", sum.getValue().getValueString());
	}

	@Test
	void aDeepStackHasEachFrameWithItsOwnVariables() throws Exception {
		var breakpoint = Debugging.line(image, image.line("return here"));
		debugging.target().resume();
		debugging.awaitStop();
		var frames = debugging.top().getThread().frames();
		assertEquals(21, frames.stream().filter(frame -> frame.function().equals("deep")).count());
		assertEquals("40", variable(frames.get(20), "here").getValue().getValueString());
		DebugPlugin.getDefault().getBreakpointManager().removeBreakpoint(breakpoint, true);
		frames.get(1).stepReturn();
		debugging.awaitStop();
		assertEquals(19, debugging.top().getThread().frames().stream().filter(frame -> frame.function().equals("deep")).count());
	}

	@Test
	void stepFiltersAreSteppedThrough() throws Exception {
		stopAt("sum += area(&square, 2)");
		debugging.target().session().stepFilters().set(List.of("ar*")).get(30, TimeUnit.SECONDS);
		debugging.target().setStepFiltersEnabled(true);
		debugging.top().stepInto();
		debugging.awaitStop();
		assertEquals("main", debugging.top().function());
		debugging.target().setStepFiltersEnabled(false);
		debugging.top().stepInto();
		debugging.awaitStop();
		assertEquals("area", debugging.top().function());
	}

	@Test
	void registersAreGroupedReadAndWritten() throws Exception {
		var frame = debugging.top();
		var names = Arrays.stream(frame.getRegisterGroups()).map(group -> ((GuestRegisterGroup) group).getName()).toList();
		assertTrue(names.contains(RegisterLayout.GENERAL) && names.contains(RegisterLayout.CONTROL) && names.contains(RegisterLayout.VECTOR), names.toString());
		var general = frame.registerGroups().getFirst();
		var rax = general.registers().stream().filter(register -> register.getName().equals("rax")).findFirst().orElseThrow();
		rax.setValue("0x1234");
		assertEquals("0x1234", rax.getValue().getValueString());
		assertTrue(rax.hasValueChanged());
		var control = frame.registerGroups().stream().filter(group -> group.getName().equals(RegisterLayout.CONTROL)).findFirst().orElseThrow();
		assertTrue(control.registers().stream().anyMatch(register -> register.getName().equals("cr3") && register.getValueString().startsWith("0x")));
	}

	@Test
	void memoryIsReadWrittenFilledAndItsHolesAreToldApart() throws Exception {
		stopAt("sum += deep(20)");
		var memory = debugging.target().session().memory();
		var block = debugging.target().getExtendedMemoryBlock("million", debugging.top());
		var start = block.getBigBaseAddress().longValue();
		memory.write(start, new byte[] { 1, 2, 3, 4 }).get(30, TimeUnit.SECONDS);
		assertEquals("67305985", debugging.top().expression("million[0]").getValue().getValueString());
		memory.fill(start, new byte[] { 5 }, 4000).get(30, TimeUnit.SECONDS);
		assertEquals(5, block.getBytesFromOffset(BigInteger.valueOf(3999), 1)[0].getValue());
		assertFalse(memory.read(0, 16).get(30, TimeUnit.SECONDS).readable().get(0));
		assertEquals(5, memory.physical().read(start, 4).get(30, TimeUnit.SECONDS).bytes()[3]);
		assertTrue(memory.physical().read(0, 16).get(30, TimeUnit.SECONDS).isComplete(), "page 0 is there, physically");
		var big = memory.read(start, 3_999_999).get(60, TimeUnit.SECONDS);
		assertTrue(big.isComplete());
		assertEquals(5, big.bytes()[3999]);
		assertEquals(7, big.bytes()[3_999_996]);
	}

	@Test
	void physicalMemoryIsReadWrittenFilledAndSearchedAndVirtualMemoryIsSeenMeanwhile() throws Exception {
		stopAt("sum += deep(20)");
		var target = debugging.target();
		var start = target.getExtendedMemoryBlock("million", debugging.top()).getBigBaseAddress().longValue();
		var block = target.getExtendedMemoryBlock("physical:0x" + Long.toHexString(start), null);
		var readings = new ArrayList<CompletableFuture<?>>();
		for (var i = 0; i < 20; i++) {
			readings.add(block.memory().read(0, 16));
			readings.add(target.session().memory().read(0, 16).thenAccept(read -> assertTrue(read.readable().isEmpty(), "page 0 is not there, virtually")));
		}
		CompletableFuture.allOf(readings.toArray(CompletableFuture[]::new)).get(60, TimeUnit.SECONDS);
		block.setValue(BigInteger.valueOf(4), new byte[] { 9, 0, 0, 0 });
		assertEquals("9", debugging.top().expression("million[1]").getValue().getValueString());
		block.memory().fill(start, "ukdt".getBytes(), 16).get(30, TimeUnit.SECONDS);
		assertEquals(List.of(start, start + 4, start + 8, start + 12), block.memory().find(start, 4000, "ukdt".getBytes(), 9).get(30, TimeUnit.SECONDS));
		assertEquals('t', block.getBytesFromOffset(BigInteger.valueOf(3), 1)[0].getValue());
		assertEquals("physical:0x" + Long.toHexString(start), block.getExpression());
		var big = block.memory().read(start, 2_000_000).get(60, TimeUnit.SECONDS);
		assertTrue(big.isComplete());
		assertEquals('u', big.bytes()[0]);
	}

	@Test
	void nothingIsAskedOfAGuestThatRuns() throws Exception {
		var frame = debugging.top();
		Debugging.removeAllBreakpoints();
		debugging.target().resume();
		debugging.awaitRun();
		assertThrows(DebugException.class, frame::variables);
		debugging.awaitEnd();
	}

	private void stopAt(String text) throws Exception {
		Debugging.line(image, image.line(text));
		debugging.target().resume();
		debugging.awaitStop();
		Debugging.removeAllBreakpoints();
	}

	private static GuestVariable variable(GuestFrame frame, String name) throws DebugException {
		return frame.variables().stream().filter(variable -> variable.getName().equals(name)).findFirst().orElseThrow();
	}

	private static GuestVariable part(GuestVariable variable, String name) throws DebugException {
		return variable.getValue().parts(0, variable.getValue().getSize()).stream().filter(part -> part.getName().equals(name)).findFirst().orElseThrow();
	}
}
