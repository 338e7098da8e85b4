package dev.ukdt.debug.model;

import java.util.List;
import java.util.OptionalInt;

import org.eclipse.debug.core.DebugException;
import org.eclipse.debug.core.model.IRegisterGroup;
import org.eclipse.debug.core.model.IStackFrame;
import org.eclipse.debug.core.model.IVariable;

import dev.ukdt.gdb.data.Frame;
import dev.ukdt.gdb.mi.MiText;

/** A frame of a vCPU's stack. Its place is known; variables and registers are asked for when they are wanted. */
public final class GuestFrame extends GuestElement implements IStackFrame, Disconnecting {
	private final Vcpu vcpu;
	private final FrameVariables variables = new FrameVariables(this);
	private final FrameRegisters registers = new FrameRegisters(this);
	private volatile Frame data;

	GuestFrame(Vcpu vcpu) {
		super(vcpu.getDebugTarget());
		this.vcpu = vcpu;
	}

	void update(Frame frame) {
		if (frame != data) {
			data = frame;
			variables.outdate();
			registers.outdate();
		}
	}

	/** It is on no stack any more. */
	void discard() {
		variables.discard();
	}

	boolean isSameFunction(Frame frame) {
		return data.function().equals(frame.function()) && data.fullName().equals(frame.fullName());
	}

	/** 0 is the innermost. */
	public int level() {
		return data.level();
	}

	/** Of the next instruction. */
	public long address() {
		return data.address();
	}

	/** Empty where no symbol covers the address. */
	public String function() {
		return data.function().equals("??") ? "" : data.function();
	}

	/** Absolute, as the symbols have it or as it was mapped; empty without line information. */
	public String sourcePath() {
		return data.fullName();
	}

	/** As the compiler was given it; empty without line information. */
	public String sourceName() {
		return data.file();
	}

	public boolean hasSource() {
		return data.line().isPresent();
	}

	/** The variable of an expression here: the same object each time, so that changes are seen. Does not block. */
	public GuestVariable expression(String expression) {
		return variables.expression(expression);
	}

	/** Arguments and locals as our own type. Blocks for GDB's answer the first time after a stop. */
	public List<GuestVariable> variables() throws DebugException {
		return variables.get();
	}

	/** The registers as our own type. Does not block. */
	public List<GuestRegisterGroup> registerGroups() {
		return registers.groups();
	}

	@Override
	public Vcpu getThread() {
		return vcpu;
	}

	@Override
	public IVariable[] getVariables() throws DebugException {
		return variables.get().toArray(IVariable[]::new);
	}

	@Override
	public boolean hasVariables() {
		return isSuspended();
	}

	@Override
	public int getLineNumber() {
		return data.line().orElse(-1);
	}

	public OptionalInt line() {
		return data.line();
	}

	@Override
	public int getCharStart() {
		return -1;
	}

	@Override
	public int getCharEnd() {
		return -1;
	}

	/** The function's name, or the address where there is none. */
	@Override
	public String getName() {
		return function().isEmpty() ? MiText.hex(address()) : function();
	}

	@Override
	public IRegisterGroup[] getRegisterGroups() {
		return registers.groups().toArray(IRegisterGroup[]::new);
	}

	@Override
	public boolean hasRegisterGroups() {
		return isSuspended();
	}

	@Override
	public boolean canStepInto() {
		return vcpu.canStepInto();
	}

	@Override
	public boolean canStepOver() {
		return vcpu.canStepOver();
	}

	@Override
	public boolean canStepReturn() {
		return vcpu.canStepReturn();
	}

	@Override
	public boolean isStepping() {
		return vcpu.isStepping();
	}

	@Override
	public void stepInto() {
		vcpu.stepInto();
	}

	/** In an outer frame: until the frames inside of it have returned. */
	@Override
	public void stepOver() {
		if (level() == 0) {
			vcpu.stepOver();
		} else {
			vcpu.stepReturn(level() - 1);
		}
	}

	@Override
	public void stepReturn() {
		vcpu.stepReturn(level());
	}

	@Override
	public boolean canResume() {
		return vcpu.canResume();
	}

	@Override
	public boolean canSuspend() {
		return vcpu.canSuspend();
	}

	@Override
	public boolean isSuspended() {
		return vcpu.isSuspended();
	}

	@Override
	public void resume() {
		vcpu.resume();
	}

	@Override
	public void suspend() {
		vcpu.suspend();
	}

	@Override
	public boolean canTerminate() {
		return vcpu.canTerminate();
	}

	@Override
	public boolean isTerminated() {
		return vcpu.isTerminated();
	}

	@Override
	public void terminate() throws DebugException {
		vcpu.terminate();
	}
}
