package dev.ukdt.debug.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

import org.eclipse.debug.core.DebugEvent;
import org.eclipse.debug.core.model.IBreakpoint;

import dev.ukdt.debug.session.RunListener;
import dev.ukdt.gdb.event.GdbEvent;
import dev.ukdt.gdb.event.Stopped;
import dev.ukdt.machine.Guest;
import dev.ukdt.machine.GuestEnd;
import dev.ukdt.machine.GuestEnd.Kind;

/** Turns what GDB tells into the model's states and events. All on GDB's thread; nothing here waits. */
final class GuestEvents implements RunListener {
	private static final int LAST_WORDS_SECONDS = 5;
	private static final Pattern LOST = Pattern.compile("Error in re-setting breakpoint (\\d+)");

	private final UnikernelDebugTarget target;
	private boolean begun;
	private List<DebugEvent> early = new ArrayList<>();
	private volatile String endReason = "";

	GuestEvents(UnikernelDebugTarget target) {
		this.target = target;
	}

	String endReason() {
		return endReason;
	}

	/** The guest went away, and is waited for. */
	void lost() {
		var gone = new ArrayList<>(target.vcpus().removeAll());
		gone.add(new DebugEvent(target, DebugEvent.CHANGE, DebugEvent.STATE));
		fire(gone);
	}

	/** What happens until {@link #begin} is not for people: the guest is replaced by another. */
	synchronized void pause() {
		begun = false;
		early = new ArrayList<>();
	}

	/**
	 * The target is shown from now on.
	 *
	 * @param standing whether it stands still where it was met, so that the stop that connecting made is for people to see
	 */
	synchronized void begin(boolean standing) {
		begun = true;
		if (standing) {
			UnikernelDebugTarget.fire(early);
		}
		early = List.of();
	}

	@Override
	public void running(OptionalInt thread) {
		fire(target.vcpus().running(thread));
	}

	@Override
	public void stopped(Stopped stop) {
		if (MachineDown.mayBe(stop) && target.guest().isPresent()) {
			MachineDown.why(target.guest().get()).thenAccept(why -> down(stop, why));
		} else {
			show(stop, "");
		}
	}

	private void down(Stopped stop, Optional<Kind> why) {
		if (why.isEmpty()) {
			show(stop, "");
		} else if (why.get() == Kind.EXITED) {
			target.guest().ifPresent(Guest::end); // it has switched itself off: there is nothing to look at
		} else {
			target.setDown(true);
			show(stop, MachineDown.text(why.get()));
		}
	}

	private void show(Stopped stop, String why) {
		var own = target.ownStops().stopped(stop);
		var hit = target.breakpoints().find(stop.breakpoint()).map(List::<IBreakpoint>of).orElse(List.of());
		var report = StopReport.of(stop, hit, own == OwnStops.Kind.PANIC ? "panic in the guest" : why);
		if (own == OwnStops.Kind.ENTRY || stop.frame().filter(frame -> frame.line().isPresent()).isPresent()) {
			target.breakpoints().imageLoaded(); // it is the image's own code that runs
		}
		target.breakpoints().retry();
		fire(target.vcpus().stopped(stop.thread(), stop.allThreads(), report, stop.frame().orElse(null)));
	}

	@Override
	public void trouble(String why) {
		target.vcpus().stayed();
		if (!target.isDisconnected() && !target.isWaiting()) {
			Trouble.tell(target, why);
			fire(List.of(new DebugEvent(target, DebugEvent.CHANGE, DebugEvent.STATE)));
		}
	}

	@Override
	public void event(GdbEvent event) {
		switch (event) {
		case GdbEvent.ThreadCreated created -> fire(target.vcpus().add(created.thread(), target.session().run().isStopped() && begun));
		case GdbEvent.ThreadExited exited when target.session().isConnected() -> fire(target.vcpus().remove(exited.thread()));
		case GdbEvent.BreakpointCreated created -> target.breakpoints().created(created.breakpoint());
		case GdbEvent.Output output -> {
			var lost = LOST.matcher(output.text());
			if (lost.find()) {
				target.breakpoints().lost(lost.group(1));
			}
		}
		case GdbEvent.BreakpointModified modified -> target.breakpoints().changed(modified.breakpoint());
		case GdbEvent.BreakpointDeleted deleted -> target.breakpoints().deleted(deleted.number());
		case Stopped stop when target.session().isConnected() -> gone(stop.exitCode().isPresent() && stop.exitCode().getAsInt() != 0 ? "The guest ended with code " + stop.exitCode().getAsInt() + "."
				: "The guest ended.");
		case GdbEvent.ThreadGroupExited exited when target.session().isConnected() -> gone("The guest ended.");
		default -> { }
		}
	}

	@Override
	public void ended(String why) {
		if (endReason.isEmpty()) {
			endReason = target.isDisconnected() ? "The debugger left the guest." : why;
		}
		target.breakpoints().end();
		if (!target.isDisconnected()) {
			target.guest().ifPresent(Guest::end); // nobody could let it run on
		}
		var events = new ArrayList<DebugEvent>();
		target.vcpus().all().forEach(vcpu -> events.add(new DebugEvent(vcpu, DebugEvent.TERMINATE)));
		events.add(new DebugEvent(target, DebugEvent.TERMINATE));
		UnikernelDebugTarget.fire(events);
	}

	private void gone(String why) {
		if (!target.reconnection().begin(why)) {
			guestEnded(why);
		}
	}

	/** The session has nothing to debug any more. */
	private void guestEnded(String why) {
		target.guest().map(guest -> guest.onEnd().thenApply(GuestEnd::words).completeOnTimeout(why, LAST_WORDS_SECONDS, TimeUnit.SECONDS))
				.orElse(CompletableFuture.completedFuture(why)).thenAccept(this::close);
	}

	/** Ends the session, for a reason in a sentence; only the first reason counts. */
	void close(String why) {
		if (endReason.isEmpty()) {
			endReason = why;
		}
		target.session().close();
	}

	private synchronized void fire(List<DebugEvent> events) {
		if (begun) {
			UnikernelDebugTarget.fire(events);
		} else {
			early.addAll(events);
		}
	}
}
