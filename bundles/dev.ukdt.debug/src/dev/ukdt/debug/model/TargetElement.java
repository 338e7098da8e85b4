package dev.ukdt.debug.model;

import org.eclipse.core.resources.IMarkerDelta;
import org.eclipse.debug.core.DebugException;
import org.eclipse.debug.core.model.IBreakpoint;
import org.eclipse.debug.core.model.IDebugTarget;
import org.eclipse.debug.core.model.IMemoryBlock;
import org.eclipse.debug.core.model.IMemoryBlockRetrievalExtension;
import org.eclipse.debug.core.model.IStepFilters;
import org.eclipse.debug.core.model.IThread;

import dev.ukdt.debug.breakpoint.BreakpointInstaller;

/** What Eclipse asks of every debug target, answered by the parts of ours. */
abstract class TargetElement extends GuestElement implements IDebugTarget, IMemoryBlockRetrievalExtension, IStepFilters {
	TargetElement() {
		super(null);
	}

	@Override
	public IThread[] getThreads() {
		return getDebugTarget().getVcpus().toArray(IThread[]::new);
	}

	@Override
	public boolean hasThreads() {
		return !getDebugTarget().getVcpus().isEmpty();
	}

	@Override
	public boolean supportsBreakpoint(IBreakpoint breakpoint) {
		return BreakpointInstaller.spec(breakpoint).isPresent();
	}

	@Override
	public boolean supportsStepFilters() {
		return getDebugTarget().isLive();
	}

	@Override
	public boolean isStepFiltersEnabled() {
		return session().stepFilters().isEnabled();
	}

	@Override
	public void setStepFiltersEnabled(boolean enabled) {
		session().stepFilters().enable(enabled);
	}

	@Override
	public boolean supportsStorageRetrieval() {
		return true;
	}

	@Override
	public IMemoryBlock getMemoryBlock(long address, long length) {
		return new GuestMemoryBlock(getDebugTarget(), "", address, length);
	}

	/** Blocks for GDB's answer. */
	@Override
	public GuestMemoryBlock getExtendedMemoryBlock(String expression, Object context) throws DebugException {
		return GuestMemoryBlock.at(getDebugTarget(), expression, context);
	}

	@Override
	public void breakpointAdded(IBreakpoint breakpoint) {
		getDebugTarget().breakpoints().breakpointAdded(breakpoint);
	}

	@Override
	public void breakpointRemoved(IBreakpoint breakpoint, IMarkerDelta delta) {
		getDebugTarget().breakpoints().breakpointRemoved(breakpoint, delta);
	}

	@Override
	public void breakpointChanged(IBreakpoint breakpoint, IMarkerDelta delta) {
		getDebugTarget().breakpoints().breakpointChanged(breakpoint, delta);
	}

	@Override
	public boolean canResume() {
		return isSuspended() && getDebugTarget().isLive() && !getDebugTarget().isDown();
	}

	@Override
	public boolean canSuspend() {
		return !isSuspended() && getDebugTarget().isLive();
	}

	@Override
	public boolean isSuspended() {
		return getDebugTarget().getVcpus().stream().anyMatch(Vcpu::isSuspended);
	}

	@Override
	public void resume() {
		getDebugTarget().getVcpus().stream().filter(Vcpu::isSuspended).findFirst().ifPresent(Vcpu::resume);
	}

	@Override
	public void suspend() {
		session().run().suspend();
	}
}
