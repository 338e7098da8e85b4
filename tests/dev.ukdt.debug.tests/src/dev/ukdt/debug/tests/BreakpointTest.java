package dev.ukdt.debug.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.eclipse.core.resources.IMarkerDelta;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.debug.core.DebugEvent;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.IBreakpointListener;
import org.eclipse.debug.core.model.IBreakpoint;
import org.junit.jupiter.api.Test;

import dev.ukdt.debug.breakpoint.AddressBreakpoint;
import dev.ukdt.debug.breakpoint.FunctionBreakpoint;
import dev.ukdt.debug.breakpoint.LineBreakpoint;
import dev.ukdt.debug.breakpoint.Means;
import dev.ukdt.debug.breakpoint.Place;
import dev.ukdt.debug.breakpoint.UnikernelBreakpoint;
import dev.ukdt.debug.session.RunListener;
import dev.ukdt.gdb.command.Console;
import dev.ukdt.gdb.command.Memory;
import dev.ukdt.gdb.event.StopReason;

/** Every kind of breakpoint in a guest that counts for ever. */
class BreakpointTest extends StandingGuestTest {
	BreakpointTest() {
		super(BareImage.ofMain(Guests.COUNTING, "x86_64"));
	}

	@Test
	void oneThatIsSetWhileTheGuestRunsStopsItAndNobodySeesTheShortStop() throws Exception {
		run();
		var breakpoint = Debugging.function("other");
		var event = debugging.await(any -> any.getKind() == DebugEvent.SUSPEND || any.getKind() == DebugEvent.RESUME);
		assertEquals(DebugEvent.BREAKPOINT, event.getDetail());
		assertEquals("other", debugging.top().function());
		assertEquals(List.of(breakpoint), List.of(debugging.top().getThread().getBreakpoints()));
	}

	@Test
	void oneThatIsRemovedWhileTheGuestRunsStopsItNoMore() throws Exception {
		var breakpoint = Debugging.function("other");
		run();
		debugging.awaitStop();
		DebugPlugin.getDefault().getBreakpointManager().removeBreakpoint(breakpoint, true);
		Debugging.function("tick");
		run();
		debugging.awaitStop();
		assertEquals("tick", debugging.top().function());
		run();
		debugging.awaitStop();
		assertEquals("tick", debugging.top().function());
	}

	@Test
	void aConditionAndAHitCountAreKept() throws Exception {
		var breakpoint = Debugging.line(image, image.line("counter = i"));
		breakpoint.setCondition("i % 7 == 5");
		run();
		debugging.awaitStop();
		assertEquals("5", value("i"));
		breakpoint.setCondition("");
		breakpoint.setHitCount(10);
		run();
		debugging.awaitStop();
		assertEquals("15", value("i"));
	}

	@Test
	void aConditionThatCannotBeEvaluatedIsToldOnTheBreakpoint() throws Exception {
		var breakpoint = Debugging.function("tick");
		run();
		debugging.awaitStop();
		breakpoint.setCondition("nobody > 1");
		assertTrue(awaitProblem(breakpoint).contains("nobody"), breakpoint.problem());
	}

	@Test
	void aLogpointPrintsValuesAndDoesNotStop() throws Exception {
		var texts = new LinkedBlockingQueue<String>();
		debugging.target().session().addListener(new Logged(texts));
		var breakpoint = Debugging.line(image, image.line("counter = i"));
		breakpoint.setLogMessage("at {i}, {nobody}, {{braces}}");
		run();
		assertEquals("at 0, <No symbol \"nobody\" in current context.>, {braces}", texts.poll(30, TimeUnit.SECONDS));
		assertTrue(texts.poll(30, TimeUnit.SECONDS).startsWith("at 1,"));
		assertFalse(debugging.heard(DebugEvent.SUSPEND));
		debugging.target().suspend();
		debugging.awaitStop();
	}

	@Test
	void aTemporaryOneGoesAfterItsFirstStop() throws Exception {
		var breakpoint = Debugging.function("other");
		breakpoint.setTemporary(true);
		run();
		debugging.awaitStop();
		assertTrue(Marked.await(breakpoint, marker -> !marker.exists()));
	}

	@Test
	void aWatchpointTellsOldAndNewValue() throws Exception {
		var watchpoint = Debugging.watch("counter", false, true);
		run();
		var stop = debugging.awaitStop().stop();
		assertEquals(StopReason.WATCHPOINT_TRIGGER, stop.reason());
		assertEquals("watchpoint: 0 became 1", stop.text());
		assertEquals(List.of((IBreakpoint) watchpoint), stop.breakpoints());
	}

	@Test
	void oneOnAnAddressIsReached() throws Exception {
		var address = debugging.target().session().gdb().await(new Memory.Evaluate("(unsigned long) &other"));
		Debugging.add(new AddressBreakpoint(ResourcesPlugin.getWorkspace().getRoot(), Long.parseLong(address)));
		run();
		debugging.awaitStop();
		assertEquals("other", debugging.top().function());
	}

	@Test
	void whatIsSetChangedAndDeletedAtGdbsConsoleIsEclipsesToo() throws Exception {
		var manager = DebugPlugin.getDefault().getBreakpointManager();
		var appeared = new LinkedBlockingQueue<IBreakpoint>();
		IBreakpointListener listener = new IBreakpointListener() {
			@Override
			public void breakpointAdded(IBreakpoint breakpoint) {
				appeared.add(breakpoint);
			}

			@Override
			public void breakpointRemoved(IBreakpoint breakpoint, IMarkerDelta delta) {
			}

			@Override
			public void breakpointChanged(IBreakpoint breakpoint, IMarkerDelta delta) {
			}
		};
		manager.addBreakpointListener(listener);
		try {
			console("break other");
			var function = (FunctionBreakpoint) appeared.poll(30, TimeUnit.SECONDS);
			assertEquals("other", function.function());
			console("tbreak main.c:" + image.line("counter = i"));
			var line = (LineBreakpoint) appeared.poll(30, TimeUnit.SECONDS);
			assertEquals(image.line("counter = i"), line.getLineNumber());
			run();
			assertEquals(List.of(line), List.of(debugging.awaitStop().getBreakpoints()));
			assertTrue(Marked.await(line, marker -> !marker.exists()));
			run();
			assertEquals(List.of(function), List.of(debugging.awaitStop().getBreakpoints()));
			console("disable");
			assertTrue(Marked.await(function, marker -> !marker.getAttribute(IBreakpoint.ENABLED, true)));
			console("delete");
			assertTrue(Marked.await(function, marker -> !marker.exists()));
		} finally {
			manager.removeBreakpointListener(listener);
		}
	}

	private void console(String line) throws Exception {
		debugging.target().session().gdb().await(new Console(line));
	}

	@Test
	void whileAllAreSkippedNoneStops() throws Exception {
		Debugging.function("other");
		DebugPlugin.getDefault().getBreakpointManager().setEnabled(false);
		try {
			run();
			Debugging.watch("others", false, true);
			debugging.target().suspend();
			assertEquals(DebugEvent.CLIENT_REQUEST, debugging.await(event -> event.getKind() == DebugEvent.SUSPEND).getDetail());
		} finally {
			DebugPlugin.getDefault().getBreakpointManager().setEnabled(true);
		}
		run();
		assertFalse(debugging.awaitStop().stop().breakpoints().isEmpty());
	}

	@Test
	void moreHardwareOnesThanTheProcessorHasAreRefusedInWords() throws Exception {
		debugging.close();
		qemu.close();
		qemu = Qemu.start(image);
		debugging = Debugging.begin(Debugging.request(qemu, image).withHardware(1));
		debugging.awaitStop();
		var first = hardware("tick");
		var second = hardware("other");
		assertTrue(awaitProblem(second).contains("1 of 1 hardware breakpoints used"), second.problem());
		second.setMeans(Means.SOFTWARE);
		DebugPlugin.getDefault().getBreakpointManager().removeBreakpoint(first, true);
		run();
		debugging.awaitStop();
		assertEquals("other", debugging.top().function());
	}

	@Test
	void runningToALineStopsThereOnce() throws Exception {
		debugging.target().runTo(new Place.Line(image.main().toString(), image.line("others++")));
		debugging.awaitStop();
		assertEquals(image.line("others++"), debugging.top().getLineNumber());
		debugging.target().runTo(new Place.Line(image.main().toString(), 10_000));
		debugging.awaitRun();
		debugging.target().suspend();
		debugging.awaitStop();
	}

	private static FunctionBreakpoint hardware(String function) throws Exception {
		var breakpoint = new FunctionBreakpoint(ResourcesPlugin.getWorkspace().getRoot(), function);
		breakpoint.setMeans(Means.HARDWARE);
		return Debugging.add(breakpoint);
	}

	private String value(String expression) throws Exception {
		return debugging.top().expression(expression).getValue().getValueString();
	}

	private static String awaitProblem(UnikernelBreakpoint breakpoint) throws Exception {
		Marked.await(breakpoint, marker -> !marker.getAttribute(UnikernelBreakpoint.PROBLEM, "").isEmpty());
		return breakpoint.problem();
	}

	/** Hears logpoints alone. */
	private record Logged(LinkedBlockingQueue<String> texts) implements RunListener {
		@Override
		public void logged(String text) {
			texts.add(text);
		}
	}
}
