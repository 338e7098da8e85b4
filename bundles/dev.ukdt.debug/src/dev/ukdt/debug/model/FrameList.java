package dev.ukdt.debug.model;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.debug.core.DebugException;

import dev.ukdt.debug.session.Failures;
import dev.ukdt.gdb.command.Stack;
import dev.ukdt.gdb.data.Frame;

/**
 * The stack of a vCPU at its last stop. A frame that is still there after a step keeps its object, so that views keep what is
 * selected and expanded and see what changed.
 */
final class FrameList {
	/** A stack that overran itself has no end. */
	static final int DEEPEST = 256;

	private final Vcpu vcpu;
	private List<GuestFrame> frames = List.of();
	private GuestFrame top;
	/** The innermost frame before the guest ran. */
	private GuestFrame before;
	private boolean complete;
	/** Counts the stops: what was asked at one is no answer at another. */
	private long stops;

	FrameList(Vcpu vcpu) {
		this.vcpu = vcpu;
	}

	/** A new stop; what is known of the innermost frame is taken over without asking GDB. */
	synchronized void stopped(Frame frame) {
		complete = false;
		stops++;
		var old = frames.isEmpty() ? before : frames.getFirst();
		top = frame == null ? null : old != null && old.isSameFunction(frame) ? old : new GuestFrame(vcpu);
		if (top != null) {
			top.update(frame);
		}
	}

	/** The guest runs: what was asked of the frames is no longer so. */
	synchronized void resumed() {
		complete = false;
		before = top;
		top = null;
	}

	/** The vCPU is gone. */
	synchronized void discard() {
		frames.forEach(GuestFrame::discard);
		frames = List.of();
	}

	/** The innermost frame if it is known, without asking. */
	synchronized GuestFrame known() {
		return top;
	}

	/** All frames, the innermost first; those of the last stop while it runs. Blocks for GDB's answer the first time after a stop. */
	List<GuestFrame> get() throws DebugException {
		long asked;
		synchronized (this) {
			if (complete || !vcpu.isSuspended()) {
				return frames;
			}
			asked = stops;
		}
		try {
			take(Failures.await(vcpu.session().gdb().send(new Stack.Frames(0, DEEPEST - 1).in(vcpu.id()))), asked);
		} catch (DebugException e) {
			if (isStill(asked)) {
				throw e;
			}
		}
		return get(); // known now; or it has run, and stands somewhere else or nowhere
	}

	private synchronized void take(List<Frame> told, long asked) {
		if (!complete && isStill(asked)) {
			merge(told);
		}
	}

	private synchronized boolean isStill(long stop) {
		return stop == stops && vcpu.isSuspended();
	}

	private void merge(List<Frame> told) {
		var old = new ArrayList<>(frames);
		var merged = new ArrayList<GuestFrame>();
		var shift = old.size() - told.size();
		for (var i = 0; i < told.size(); i++) {
			var frame = i == 0 && top != null ? top : null;
			var candidate = i + shift >= 0 && i + shift < old.size() ? old.get(i + shift) : null;
			if (frame == null) {
				frame = candidate != null && candidate != top && candidate.isSameFunction(told.get(i)) ? candidate : new GuestFrame(vcpu);
			}
			frame.update(told.get(i));
			merged.add(frame);
		}
		old.removeAll(merged);
		old.forEach(GuestFrame::discard);
		frames = List.copyOf(merged);
		top = merged.isEmpty() ? null : merged.getFirst();
		complete = true;
	}
}
