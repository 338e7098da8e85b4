package dev.ukdt.cdt.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.eclipse.core.resources.IMarker;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.debug.core.DebugEvent;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.IDebugEventSetListener;
import org.eclipse.debug.core.ILaunchManager;
import org.eclipse.debug.core.model.Breakpoint;
import org.eclipse.debug.core.model.IBreakpoint;
import org.eclipse.debug.core.model.IThread;
import org.junit.jupiter.api.Test;

import dev.ukdt.cdt.breakpoint.CdtLineBreakpoints;
import dev.ukdt.machine.launch.LaunchAttributes;

/** A breakpoint as CDT's editor sets it, in a session of ours with a real guest. */
class CdtSessionTest {
	private final LinkedBlockingQueue<IThread> stops = new LinkedBlockingQueue<>();
	private final IDebugEventSetListener listener = events -> Arrays.stream(events).filter(event -> event.getKind() == DebugEvent.SUSPEND && event.getSource() instanceof IThread)
			.forEach(event -> stops.add((IThread) event.getSource()));

	@Test
	void lineBreakpointOfCdtStopsTheGuest() throws Exception {
		try (var sample = CdtSample.of("bare", "hello", "session")) {
			sample.build();
			var source = sample.project().getFile("src/main.c");
			var line = source.readString().lines().toList().indexOf("\treturn 0;") + 1;
			var breakpoint = new Breakpoint() {
				@Override
				public String getModelIdentifier() {
					return "org.eclipse.cdt.debug.core";
				}
			};
			breakpoint.setMarker(source.createMarker(CdtLineBreakpoints.TYPE, Map.of(IMarker.LINE_NUMBER, line, IBreakpoint.ENABLED, true, IBreakpoint.ID, "org.eclipse.cdt.debug.core")));
			DebugPlugin.getDefault().getBreakpointManager().addBreakpoint(breakpoint);
			DebugPlugin.getDefault().addDebugEventListener(listener);
			var type = DebugPlugin.getDefault().getLaunchManager().getLaunchConfigurationType(LaunchAttributes.TYPE);
			var configuration = type.newInstance(null, "session");
			configuration.setAttributes(Map.of(LaunchAttributes.PROJECT, "session", LaunchAttributes.ACCELERATION, "tcg"));
			var launch = configuration.launch(ILaunchManager.DEBUG_MODE, new NullProgressMonitor(), true);
			try {
				assertEquals("main", stop().getTopStackFrame().getName().split("[ (]")[0], "where sessions begin");
				launch.getDebugTarget().resume();
				var stopped = stop();
				assertEquals(line, stopped.getTopStackFrame().getLineNumber());
				assertEquals(List.of(breakpoint), List.of(stopped.getBreakpoints()));
			} finally {
				DebugPlugin.getDefault().removeDebugEventListener(listener);
				launch.terminate();
				breakpoint.delete();
			}
		}
	}

	private IThread stop() throws InterruptedException {
		var thread = stops.poll(90, TimeUnit.SECONDS);
		if (thread == null) {
			throw new AssertionError("the guest did not stop within 90 seconds");
		}
		return thread;
	}
}
