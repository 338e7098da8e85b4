package dev.ukdt.debug.model;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.eclipse.debug.core.DebugEvent;
import org.eclipse.debug.core.DebugException;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunch;
import org.eclipse.debug.core.model.IProcess;

import dev.ukdt.core.process.Cancellation;
import dev.ukdt.debug.breakpoint.BreakpointInstaller;
import dev.ukdt.debug.breakpoint.Place;
import dev.ukdt.debug.session.DebugSession;
import dev.ukdt.debug.session.Failures;
import dev.ukdt.machine.Guest;

/**
 * A guest under the debugger. Its vCPUs are the threads; all stop and run together. No method of the model blocks but those
 * that say so, and what happens is told by debug events in the order in which it happened.
 */
public final class UnikernelDebugTarget extends TargetElement {
	private final ILaunch launch;
	private volatile IProcess process;
	private volatile Optional<Guest> guest;
	private final DebugSession session;
	private final String name;
	private final VcpuList vcpus;
	private final BreakpointInstaller breakpoints;
	private final OwnStops ownStops;
	private final GuestEvents events;
	private volatile boolean disconnected;
	private volatile boolean down;
	private volatile boolean instructionStepping;
	private volatile GuestRestart restart;
	private final Reconnection reconnection;

	/**
	 * @param process as the launch shows the guest; may be null
	 * @param guest   one that is ours, and ends with the session unless it is disconnected
	 * @param name    as it is shown
	 */
	public UnikernelDebugTarget(ILaunch launch, IProcess process, Optional<Guest> guest, DebugSession session, String name) {
		this.launch = launch;
		this.process = process;
		this.guest = guest;
		this.session = session;
		this.name = name;
		vcpus = new VcpuList(this);
		breakpoints = new BreakpointInstaller(session);
		ownStops = new OwnStops(session);
		events = new GuestEvents(this);
		reconnection = new Reconnection(this);
		session.addListener(events);
		var deaf = new DeafStub(this);
		session.run().setInterrupt(deaf::pause);
		session.run().setStopFilter(stop -> {
			deaf.stopped(stop);
			return ownStops.relocated(stop).or(() -> breakpoints.logged(stop));
		});
		watch(guest);
	}

	/**
	 * Connects, sets the breakpoints, shows itself in the launch, and lets a guest that has not run yet run. Blocks; for the
	 * thread of a launch.
	 *
	 * @throws DebugException when it fails; GDB is gone then, and the guest if it is ours
	 */
	public void begin(Cancellation cancellation) throws DebugException {
		try {
			session.connect(cancellation);
			vcpus.describe();
			Failures.await(breakpoints.begin());
			Failures.await(ownStops.set());
		} catch (DebugException e) {
			terminate();
			throw e;
		}
		launch.addDebugTarget(this);
		fireCreationEvent();
		events.begin(session.request().stays());
		if (!session.request().stays()) {
			resume();
		}
	}

	@Override
	public DebugSession session() {
		return session;
	}

	/** Eclipse's breakpoints as this guest's GDB has them. */
	public BreakpointInstaller breakpoints() {
		return breakpoints;
	}

	/** The guest, if it is ours. */
	public Optional<Guest> guest() {
		return guest;
	}

	OwnStops ownStops() {
		return ownStops;
	}

	VcpuList vcpus() {
		return vcpus;
	}

	/** Why the session ended, in a sentence; empty while it has not. */
	public String endReason() {
		return events.endReason();
	}

	/** Whether there is a guest, unlike a core file or one that ended. */
	public boolean isLive() {
		return !isTerminated() && !disconnected && !session.request().postMortem() && !reconnection.isWaiting();
	}

	/** What becomes of the session when its guest goes away. */
	Reconnection reconnection() {
		return reconnection;
	}

	/** Whether the guest went away, and the session waits for it to come back; terminating it ends the wait. */
	public boolean isWaiting() {
		return reconnection.isWaiting() && !isTerminated();
	}

	/** Whether the guest's machine has reset or gone down under it: it can be looked at and reset, and does not run. */
	public boolean isDown() {
		return down;
	}

	void setDown(boolean now) {
		down = now;
	}

	/** Whether a step goes to the next instruction instead of the next line. */
	public boolean isInstructionStepping() {
		return instructionStepping;
	}

	public void setInstructionStepping(boolean instructions) {
		instructionStepping = instructions;
	}

	/** Tells how the guest is started again with a fresh image; without one it can only be reset. */
	public void setRestart(GuestRestart.Start how) {
		restart = new GuestRestart(this, how);
	}

	public boolean canReset() {
		return isLive();
	}

	/**
	 * Resets the guest's machine: it begins again, under the same breakpoints, and stops at its entry function if it did so at
	 * first. Does not wait.
	 *
	 * @return fails with a sentence when the machine cannot be reset
	 */
	public CompletableFuture<Void> reset() {
		return new GuestReset(this).reset();
	}

	public boolean canRestart() {
		return restart != null && !restart.isUnderWay() && !disconnected;
	}

	/**
	 * Starts the guest again with the image as it is built now, under the same breakpoints, in this session. Blocks.
	 *
	 * @throws DebugException when it fails, the session being over then unless the image could not be built; and while it is under way
	 */
	public void restart() throws DebugException {
		restart.restart();
	}

	/** The guest of the session is another one now, or for a moment none. */
	void setGuest(GuestRestart.Started other) {
		process = other == null ? null : other.process();
		guest = Optional.ofNullable(other).map(GuestRestart.Started::guest);
		down = false;
		watch(guest);
	}

	/** The end of the guest ends the session, unless it is not the guest any more. */
	private void watch(Optional<Guest> watched) {
		watched.ifPresent(ours -> ours.onEnd().thenAccept(end -> {
			if (guest.filter(ours::equals).isPresent()) {
				events.close(end.words());
			}
		}));
	}

	GuestEvents events() {
		return events;
	}

	/** Lets the guest run to a place; any stop before that ends it. */
	public void runTo(Place place) {
		var vcpu = vcpus.all().stream().filter(Vcpu::isSuspended).findFirst();
		vcpu.ifPresent(one -> ownStops.runTo(place, one::resume));
	}

	@Override
	public UnikernelDebugTarget getDebugTarget() {
		return this;
	}

	@Override
	public ILaunch getLaunch() {
		return launch;
	}

	@Override
	public IProcess getProcess() {
		return process;
	}

	@Override
	public String getName() {
		return name;
	}

	/** The vCPUs as our own type. */
	public List<Vcpu> getVcpus() {
		return vcpus.all();
	}

	@Override
	public boolean canTerminate() {
		return !isTerminated();
	}

	@Override
	public boolean isTerminated() {
		return session.run().isEnded() || disconnected;
	}

	/** Ends GDB, and the guest if it is ours; one that was attached to runs on. Does not wait. */
	@Override
	public void terminate() {
		if (guest.isPresent() && guest.get().isRunning()) {
			guest.get().end(); // its end ends GDB, whose own end would let it run on
		} else {
			session.close();
		}
	}

	@Override
	public boolean canDisconnect() {
		return isLive();
	}

	/** Leaves the guest, which runs on. Does not wait. */
	@Override
	public void disconnect() {
		if (isLive()) {
			disconnected = true;
			session.run().leave();
		}
	}

	@Override
	public boolean isDisconnected() {
		return disconnected;
	}

	/** Fires several events as one set, so that views see them together. */
	static void fire(List<DebugEvent> events) {
		if (!events.isEmpty() && DebugPlugin.getDefault() != null) {
			DebugPlugin.getDefault().fireDebugEventSet(events.toArray(DebugEvent[]::new));
		}
	}
}
