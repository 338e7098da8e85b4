package dev.ukdt.debug.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.TimeUnit;

import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.debug.core.DebugEvent;
import org.junit.jupiter.api.Test;

import dev.ukdt.debug.breakpoint.FunctionBreakpoint;
import dev.ukdt.debug.model.Vcpu;
import dev.ukdt.debug.session.SchedulerLock;

/** A guest with two vCPUs. */
class VcpuTest extends StandingGuestTest {
	VcpuTest() {
		super(BareImage.of("timer", "x86_64"), "-smp", "2");
	}

	@Test
	void areThreadsThatStopTogether() throws Exception {
		assertEquals(List.of("vCPU 0", "vCPU 1"), debugging.target().getVcpus().stream().map(Vcpu::getName).toList());
		assertTrue(debugging.target().getVcpus().stream().allMatch(Vcpu::isSuspended));
		debugging.target().resume();
		debugging.awaitRun();
		assertFalse(debugging.target().isSuspended());
	}

	@Test
	void aBreakpointStopsOnlyTheOneItIsFor() throws Exception {
		var breakpoint = new FunctionBreakpoint(ResourcesPlugin.getWorkspace().getRoot(), "tick");
		breakpoint.setVcpus(List.of(2));
		Debugging.add(breakpoint);
		for (var i = 0; i < 2; i++) {
			debugging.target().resume();
			var stopped = debugging.awaitStop();
			assertEquals(2, stopped.id());
			assertEquals("tick", stopped.getTopStackFrame().function());
			assertTrue(debugging.target().getVcpus().getFirst().frames().size() > 0);
		}
	}

	@Test
	void oneRunsAloneUnderTheSchedulerLock() throws Exception {
		Debugging.function("count_ticks");
		debugging.target().resume();
		var stopped = debugging.awaitStop();
		debugging.target().session().setSchedulerLock(SchedulerLock.ON).get(30, TimeUnit.SECONDS);
		stopped.stepOver();
		var event = debugging.await(any -> any.getKind() == DebugEvent.RESUME);
		assertEquals(stopped, event.getSource());
		debugging.awaitStop();
		assertFalse(debugging.heard(DebugEvent.RESUME));
	}
}
