package dev.ukdt.debug.model;

import java.util.List;
import java.util.regex.Pattern;

import org.eclipse.debug.core.DebugEvent;
import org.eclipse.debug.core.DebugException;
import org.eclipse.debug.core.model.IBreakpoint;
import org.eclipse.debug.core.model.IStackFrame;
import org.eclipse.debug.core.model.IThread;

import dev.ukdt.gdb.command.Exec;
import dev.ukdt.gdb.command.MiCommand;
import dev.ukdt.gdb.data.Frame;
import dev.ukdt.gdb.data.ThreadInfo;

/**
 * A virtual processor of the guest, as a thread. All its states are known without asking GDB; only {@link #getStackFrames}
 * may block, the first time after a stop.
 */
public final class Vcpu extends GuestElement implements IThread, Disconnecting {
	private static final Pattern CPU = Pattern.compile("CPU#(\\d+)");

	private final int id;
	private final FrameList frames = new FrameList(this);
	private volatile String name;
	private volatile String details = "";
	private volatile boolean suspended;
	private volatile boolean stepping;
	private volatile int runDetail = DebugEvent.CLIENT_REQUEST;
	private volatile StopReport stop = StopReport.WITH_OTHERS;

	Vcpu(UnikernelDebugTarget target, int id) {
		super(target);
		this.id = id;
		name = "vCPU " + (id - 1);
	}

	/** GDB's number, from 1. */
	public int id() {
		return id;
	}

	/** What the stub says of it, such as {@code CPU#0 [running]}; empty when it says nothing. */
	public String details() {
		return details;
	}

	/** Why it stands still; of use while it is suspended. */
	public StopReport stop() {
		return stop;
	}

	void describe(ThreadInfo info) {
		details = info.details();
		var cpu = CPU.matcher(info.details());
		if (cpu.find()) {
			name = "vCPU " + cpu.group(1);
		} else if (!info.name().isEmpty()) {
			name = info.name();
		}
	}

	/** @return the event to fire */
	DebugEvent stopped(StopReport report, Frame frame) {
		stop = report;
		stepping = false;
		runDetail = DebugEvent.CLIENT_REQUEST;
		frames.stopped(frame);
		suspended = true;
		return new DebugEvent(this, DebugEvent.SUSPEND, report.eventDetail());
	}

	/** @return the event to fire */
	DebugEvent gone() {
		suspended = false;
		frames.discard();
		return new DebugEvent(this, DebugEvent.TERMINATE);
	}

	/** @return the event to fire */
	DebugEvent resumed() {
		suspended = false;
		frames.resumed();
		return new DebugEvent(this, DebugEvent.RESUME, runDetail);
	}

	@Override
	public String getName() {
		return name;
	}

	@Override
	public int getPriority() {
		return 0;
	}

	@Override
	public IBreakpoint[] getBreakpoints() {
		return suspended ? stop.breakpoints().toArray(IBreakpoint[]::new) : new IBreakpoint[0];
	}

	@Override
	public boolean hasStackFrames() {
		return suspended;
	}

	@Override
	public IStackFrame[] getStackFrames() throws DebugException {
		return suspended ? frames.get().toArray(IStackFrame[]::new) : new IStackFrame[0];
	}

	/** The frames as our own type. */
	public List<GuestFrame> frames() throws DebugException {
		return suspended ? frames.get() : List.of();
	}

	@Override
	public GuestFrame getTopStackFrame() throws DebugException {
		if (!suspended) {
			return null;
		}
		var known = frames.known();
		if (known != null) {
			return known;
		}
		var all = frames.get();
		return all.isEmpty() ? null : all.getFirst();
	}

	@Override
	public boolean isSuspended() {
		return suspended;
	}

	@Override
	public boolean canResume() {
		return suspended && getDebugTarget().isLive() && !getDebugTarget().isDown();
	}

	@Override
	public boolean canSuspend() {
		return !suspended && getDebugTarget().isLive();
	}

	/** All vCPUs run, or this one alone when the scheduler is locked. */
	@Override
	public void resume() {
		run(new Exec.Continue(false), DebugEvent.CLIENT_REQUEST, false);
	}

	@Override
	public void suspend() {
		session().run().suspend();
	}

	@Override
	public boolean canStepInto() {
		return canResume();
	}

	@Override
	public boolean canStepOver() {
		return canResume();
	}

	@Override
	public boolean canStepReturn() {
		return canResume();
	}

	@Override
	public boolean isStepping() {
		return stepping;
	}

	/** To the next line, into calls; by one instruction where there are no lines. */
	@Override
	public void stepInto() {
		run(hasLines() ? new Exec.Step(false) : new Exec.StepInstruction(false), DebugEvent.STEP_INTO, true);
	}

	/** To the next line, over calls; by one instruction where there are no lines. */
	@Override
	public void stepOver() {
		run(hasLines() ? new Exec.Next(false) : new Exec.NextInstruction(false), DebugEvent.STEP_OVER, true);
	}

	@Override
	public void stepReturn() {
		stepReturn(0);
	}

	/** By one instruction. */
	public void stepInstruction(boolean overCalls) {
		run(overCalls ? new Exec.NextInstruction(false) : new Exec.StepInstruction(false), overCalls ? DebugEvent.STEP_OVER : DebugEvent.STEP_INTO, true);
	}

	/** Until the frame at this level, the innermost being 0, has returned. */
	void stepReturn(int level) {
		run(new Exec.Finish(false).in(id, level), DebugEvent.STEP_RETURN, true);
	}

	private void run(MiCommand<Void> how, int detail, boolean step) {
		if (!canResume()) {
			return;
		}
		getDebugTarget().breakpoints().catchUp();
		runDetail = detail;
		stepping = step;
		session().run().run(detail == DebugEvent.STEP_RETURN ? how : how.in(id), step);
	}

	/** What was to run did not. */
	void stayed() {
		stepping = false;
		runDetail = DebugEvent.CLIENT_REQUEST;
	}

	private boolean hasLines() {
		if (getDebugTarget().isInstructionStepping()) {
			return false;
		}
		var known = frames.known();
		return known == null || known.hasSource();
	}

	@Override
	public boolean canTerminate() {
		return getDebugTarget().canTerminate();
	}

	@Override
	public boolean isTerminated() {
		return getDebugTarget().isTerminated();
	}

	@Override
	public void terminate() throws DebugException {
		getDebugTarget().terminate();
	}
}
