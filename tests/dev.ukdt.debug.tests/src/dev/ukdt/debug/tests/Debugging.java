package dev.ukdt.debug.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.core.DebugEvent;
import org.eclipse.debug.core.DebugException;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunchManager;
import org.eclipse.debug.core.IDebugEventSetListener;
import org.eclipse.debug.core.Launch;
import org.eclipse.debug.core.model.IBreakpoint;

import dev.ukdt.core.process.Cancellation;
import dev.ukdt.core.tool.ToolFinder;
import dev.ukdt.debug.breakpoint.FunctionBreakpoint;
import dev.ukdt.debug.breakpoint.LineBreakpoint;
import dev.ukdt.debug.breakpoint.MemoryWatchpoint;
import dev.ukdt.debug.breakpoint.UnikernelBreakpoint;
import dev.ukdt.debug.model.GuestFrame;
import dev.ukdt.debug.model.UnikernelDebugTarget;
import dev.ukdt.debug.model.Vcpu;
import dev.ukdt.debug.session.DebugRequest;
import dev.ukdt.debug.session.DebugSession;
import dev.ukdt.debug.session.Origin;
import dev.ukdt.debug.session.SymbolFile;
import dev.ukdt.gdb.WireLog;
import dev.ukdt.machine.Guest;

/** A session of the debug model, with its events in a queue. Closing it leaves no breakpoint and no GDB. */
final class Debugging implements AutoCloseable, IDebugEventSetListener {
	private static final long LIMIT_SECONDS = 60;

	private final BlockingQueue<DebugEvent> events = new LinkedBlockingQueue<>();
	private UnikernelDebugTarget target;

	static DebugRequest request(Qemu qemu, BareImage image) {
		return DebugRequest.of(new Origin.Stub(qemu.stub(), Origin.Arrival.BOOT)).withSymbols(List.of(new SymbolFile(image.elf()))).withEntry("main");
	}

	/** Connects; the events are those from then on. */
	static Debugging begin(DebugRequest request) throws DebugException {
		return begin(request, Optional.empty());
	}

	/** As {@link #begin(DebugRequest)}, with a guest that is the session's own. */
	static Debugging begin(DebugRequest request, Optional<Guest> guest) throws DebugException {
		var debugging = new Debugging();
		debugging.start(request, guest);
		return debugging;
	}

	/** Connects and waits for the first stop, at main. */
	static Debugging atMain(Qemu qemu, BareImage image) throws Exception {
		var debugging = begin(request(qemu, image));
		var frame = debugging.awaitStop().getTopStackFrame();
		assertEquals("main", frame.function());
		return debugging;
	}

	/** Hears events from now on; for a target that a launch makes. */
	Debugging() {
		DebugPlugin.getDefault().addDebugEventListener(this);
	}

	/** Looks at the events of this target alone, those before this call included. */
	Debugging follow(UnikernelDebugTarget followed) {
		target = followed;
		return this;
	}

	private void start(DebugRequest request, Optional<Guest> guest) throws DebugException {
		target = new UnikernelDebugTarget(new Launch(null, ILaunchManager.DEBUG_MODE, null), null, guest, DebugSession.start(request, ToolFinder.onPath()), "guest");
		if (Boolean.getBoolean("ukdt.test.wire")) {
			target.session().gdb().setWireLog(new WireLog() {
				@Override
				public void sent(String line) {
					System.err.println("> " + line);
				}

				@Override
				public void received(String line) {
					System.err.println("< " + line.substring(0, Math.min(300, line.length())));
				}
			});
		}
		target.begin(new Cancellation());
	}

	@Override
	public void handleDebugEvents(DebugEvent[] set) {
		Arrays.stream(set).filter(event -> !(event.getSource() instanceof org.eclipse.debug.core.model.IDebugElement element) || element.getDebugTarget() == target || target == null)
				.forEach(events::add);
	}

	UnikernelDebugTarget target() {
		return target;
	}

	/** Waits for the next event of a kind, passing over others. */
	DebugEvent await(Predicate<DebugEvent> wanted) throws InterruptedException {
		for (;;) {
			var event = events.poll(LIMIT_SECONDS, TimeUnit.SECONDS);
			assertNotNull(event, "no such debug event came");
			if (wanted.test(event)) {
				return event;
			}
		}
	}

	/** Waits for a vCPU that stops for a reason of its own. */
	Vcpu awaitStop() throws InterruptedException {
		return (Vcpu) await(event -> event.getKind() == DebugEvent.SUSPEND && event.getSource() instanceof Vcpu vcpu && vcpu.stop().own()).getSource();
	}

	void awaitRun() throws InterruptedException {
		await(event -> event.getKind() == DebugEvent.RESUME);
	}

	void awaitEnd() throws InterruptedException {
		await(event -> event.getKind() == DebugEvent.TERMINATE && event.getSource() == target);
	}

	/** Whether an event of that kind is in the queue already. */
	boolean heard(int kind) {
		return events.stream().anyMatch(event -> event.getKind() == kind);
	}

	GuestFrame top() throws DebugException {
		return target.getVcpus().getFirst().getTopStackFrame();
	}

	static LineBreakpoint line(BareImage image, int line) throws CoreException {
		return add(new LineBreakpoint(ResourcesPlugin.getWorkspace().getRoot(), image.main().toString(), line));
	}

	static FunctionBreakpoint function(String name) throws CoreException {
		return add(new FunctionBreakpoint(ResourcesPlugin.getWorkspace().getRoot(), name));
	}

	static MemoryWatchpoint watch(String expression, boolean read, boolean write) throws CoreException {
		return add(new MemoryWatchpoint(ResourcesPlugin.getWorkspace().getRoot(), expression, read, write));
	}

	static <B extends UnikernelBreakpoint> B add(B breakpoint) throws CoreException {
		DebugPlugin.getDefault().getBreakpointManager().addBreakpoint(breakpoint);
		return breakpoint;
	}

	static void removeAllBreakpoints() throws CoreException {
		IBreakpoint[] all = DebugPlugin.getDefault().getBreakpointManager().getBreakpoints();
		DebugPlugin.getDefault().getBreakpointManager().removeBreakpoints(all, true);
	}

	@Override
	public void close() throws Exception {
		DebugPlugin.getDefault().removeDebugEventListener(this);
		if (target != null) {
			target.session().close();
			target.session().gdb().onEnd().get(LIMIT_SECONDS, TimeUnit.SECONDS);
		}
		removeAllBreakpoints();
	}
}
