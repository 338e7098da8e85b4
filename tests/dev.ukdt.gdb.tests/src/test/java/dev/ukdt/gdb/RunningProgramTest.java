package dev.ukdt.gdb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.ukdt.gdb.command.BreakInsert;
import dev.ukdt.gdb.command.Breakpoints;
import dev.ukdt.gdb.command.Dprintf;
import dev.ukdt.gdb.command.Exec;
import dev.ukdt.gdb.command.Location;
import dev.ukdt.gdb.command.Memory;
import dev.ukdt.gdb.command.Watch;
import dev.ukdt.gdb.data.Breakpoint;
import dev.ukdt.gdb.event.GdbEvent;
import dev.ukdt.gdb.event.StopReason;
import dev.ukdt.gdb.event.Stopped;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Running, stepping and stopping. */
class RunningProgramTest extends HostProgramTest {

	@Test
	void stopsAtAFunctionAndStepsThroughIt() throws Exception {
		Stopped stop = runTo("twice");
		assertEquals(StopReason.BREAKPOINT_HIT, stop.reason());
		assertEquals("twice", stop.frame().orElseThrow().function());

		session.await(new Exec.Next(false));
		assertEquals(StopReason.END_STEPPING_RANGE, stop().reason());
		session.await(new Exec.StepInstruction(false));
		stop();
		session.await(new Exec.Finish(false));
		Stopped finished = stop();
		assertEquals(StopReason.FUNCTION_FINISHED, finished.reason());
		assertEquals("0", finished.results().text("return-value"));
		assertEquals("main", finished.frame().orElseThrow().function());
	}

	@Test
	void tellsThatAProgramDoesNotRunBecauseOfABreakpointWhereNoMemoryIs() throws Exception {
		runTo("twice");
		session.await(BreakInsert.at(new Location.Address(0x10)));
		session.await(new Exec.Continue(false));
		GdbEvent.Aborted aborted = events.next(GdbEvent.Aborted.class);
		assertTrue(aborted.why().startsWith("Cannot insert breakpoint"), aborted.why());
		assertTrue(aborted.why().endsWith("Cannot access memory at address 0x10"), aborted.why());
	}

	@Test
	void setsBreakpointsWithConditionsIgnoreCountsAndForOneStop() throws Exception {
		runTo("main");
		String file = folder.resolve("a 'b' \"c\" ü $(x)").resolve("program.c").toString();
		int line = Program.line("\tint result");
		Breakpoint conditional = session.await(BreakInsert.at(new Location.Line(file, line + 1)).onlyIf("n == 2"));
		assertEquals("n == 2", conditional.condition());
		session.await(new Exec.Continue(false));
		Stopped stop = stop();
		assertEquals(conditional.number(), stop.breakpoint());
		assertEquals("2", session.await(new Memory.Evaluate("n")));
		assertEquals(1, session.await(new Breakpoints.Info(conditional.number())).hits());
		session.await(new Breakpoints.Enable(List.of(conditional.number()), false));
		assertFalse(session.await(new Breakpoints.Info(conditional.number())).enabled());
		session.await(new Breakpoints.Delete(List.of(conditional.number())));
		assertEquals(List.of(), session.await(new Breakpoints.ListAll()).stream()
				.filter(each -> each.number().equals(conditional.number())).toList());
	}

	@Test
	void stopsWhenAWatchedVariableIsWritten() throws Exception {
		runTo("main");
		String number = session.await(new Watch("counter", Watch.Access.WRITE));
		assertEquals("hw watchpoint", session.await(new Breakpoints.Info(number)).type());
		session.await(new Exec.Continue(false));
		Stopped stop = stop();
		assertEquals(StopReason.WATCHPOINT_TRIGGER, stop.reason());
		assertEquals(number, stop.breakpoint());
		assertEquals("2", stop.results().tuple("value").text("new"));
	}

	@Test
	void printsWithoutStopping() throws Exception {
		session.await(new Dprintf(new Location.Function("twice"), "twice(%d) \"x\"\n", List.of("n")));
		session.await(BreakInsert.at(new Location.Line("program.c", Program.line("\tprintf"))));
		session.await(new Exec.Run(false));
		stop();
		assertEquals(3, session.await(new Breakpoints.ListAll()).getFirst().hits());
	}

	@Test
	void interruptsARunningProgram() throws Exception {
		runTo("main");
		session.await(new Exec.Continue(false));
		events.next(GdbEvent.Running.class);
		session.await(new Exec.Interrupt());
		Stopped stop = stop();
		assertEquals(StopReason.SIGNAL_RECEIVED, stop.reason());
		assertEquals("SIGINT", stop.signal());
	}

	@Test
	void tellsTheExitCode() throws Exception {
		session.await(BreakInsert.at(new Location.Line("program.c", Program.line("\twhile"))));
		session.await(new Exec.Run(false));
		stop();
		session.await(new Memory.Evaluate("counter = 0"));
		session.await(new Exec.Continue(false));
		Stopped exit = stop();
		assertEquals(StopReason.EXITED, exit.reason());
		assertEquals(7, exit.exitCode().orElseThrow());
	}
}
