package dev.ukdt.debug.session;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import dev.ukdt.debug.session.RunState.Failure;
import dev.ukdt.debug.session.Sequel.Seen;
import dev.ukdt.debug.session.Sequel.Start;
import dev.ukdt.gdb.GdbListener;
import dev.ukdt.gdb.GdbSession;
import dev.ukdt.gdb.command.Exec;
import dev.ukdt.gdb.command.MiCommand;
import dev.ukdt.gdb.command.Target;
import dev.ukdt.gdb.event.GdbEvent;
import dev.ukdt.gdb.event.Stopped;

/**
 * Lets the guest run and stop, and gets work done that stubs refuse while it runs: it stops the guest, has the work done
 * and lets it run on, so that nobody sees more than a guest that ran on. Methods may be called from any thread and do not
 * block; futures complete on GDB's dispatch thread.
 */
public final class RunControl {
	private final GdbSession gdb;
	private final RunListener listener;
	private final RunState state = new RunState();
	private final Interruption interruption;
	private volatile StopFilter filter = stop -> Optional.empty();
	private volatile OptionalInt lastStopped = OptionalInt.empty();

	RunControl(GdbSession gdb, RunListener listener) {
		this.gdb = gdb;
		this.listener = listener;
		interruption = new Interruption(gdb, state, listener);
		gdb.addListener(new GdbListener() {
			@Override
			public void event(GdbEvent event) {
				heard(event);
			}

			@Override
			public void ended(String why) {
				end(why);
			}
		});
	}

	/** Decides for each stop whether nobody is to see it. */
	public interface StopFilter {
		/**
		 * Called on GDB's dispatch thread; must not block.
		 *
		 * @return what is done before the guest runs on unseen, and is told when it fails; empty for a stop to show
		 */
		Optional<Supplier<CompletableFuture<Void>>> unseen(Stopped stop);
	}

	public void setStopFilter(StopFilter other) {
		filter = other;
	}

	/**
	 * Sets another way to interrupt the guest than to ask GDB.
	 *
	 * @param begins called on any thread, must not block; false when GDB is to be asked all the same
	 */
	public void setInterrupt(BooleanSupplier begins) {
		interruption.setOtherWay(begins);
	}

	/** Whether the guest stands still for a person to see. */
	public boolean isStopped() {
		return state.isStopped();
	}

	/** Whether the guest runs, and not for a step alone. */
	public boolean isRunningFreely() {
		return state.isRunningFreely();
	}

	public boolean isEnded() {
		return state.isEnded();
	}

	/**
	 * Lets the guest run, when the work that is being done has been done. The stop comes as an event. Without effect when it runs
	 * already.
	 *
	 * @param how  one of {@link Exec}
	 * @param step whether it will stop by itself soon, so that work waits for that
	 */
	public void run(MiCommand<Void> how, boolean step) {
		var start = new Start(how, step);
		if (state.start(start)) {
			send(start);
		}
	}

	/** Stops the guest for a person. Without effect when it is stopped. */
	public void suspend() {
		if (state.wantStop()) {
			interruption.begin();
		}
	}

	/**
	 * Has work done that needs a stopped guest, at once when it is stopped, else in the shortest stop.
	 *
	 * @param task sends the commands and gives what completes when they are answered; called on any thread, must not block
	 * @return what the task gives; fails when the guest has not stopped within ten seconds, the work being done if it stops later, and when the session ends
	 */
	public <R> CompletableFuture<R> whileStopped(Supplier<CompletableFuture<R>> task) {
		var result = new CompletableFuture<R>();
		Runnable work = () -> begin(task).whenComplete((value, failure) -> {
			if (failure == null) {
				result.complete(value);
			} else {
				result.completeExceptionally(failure);
			}
			done();
		});
		switch (state.admit(work)) {
		case NOW -> work.run();
		case AFTER_STOP -> {
			interruption.limit(result, work);
			interruption.begin();
		}
		case AFTER_STEP -> {
			interruption.limit(result, work);
			interruption.beginAfterStep();
		}
		case NEVER -> result.completeExceptionally(new IllegalStateException("the debug session has ended"));
		}
		return result;
	}

	/** Leaves the guest running, and ends GDB. */
	public void leave() {
		whileStopped(() -> {
			state.leave();
			return gdb.send(new Target.Detach());
		}).whenComplete((left, failure) -> gdb.close());
	}

	/** The guest was stopped behind GDB's back, by a reset for example, and is where GDB left it. For the session. */
	void assumeStopped() {
		state.assumeStopped();
	}

	/** The guest is not there any more: what waits for it to stop is done now. For the session. */
	void guestGone() {
		if (state.gone()) {
			workOff();
		}
	}

	private void send(Start start) {
		gdb.send(start.how()).whenComplete((done, failure) -> {
			if (failure != null && !Failures.isEnd(failure)) {
				failedToStart(failure.getMessage(), false);
			}
		});
	}

	private void failedToStart(String why, boolean told) {
		var failure = state.failed(told);
		if (failure == Failure.NONE) {
			return;
		}
		listener.trouble(why);
		if (failure == Failure.RAN) {
			listener.stopped(Stopped.unexplained(lastStopped));
		}
		workOff();
	}

	private void heard(GdbEvent event) {
		switch (event) {
		case GdbEvent.Running running -> nowRunning(running.thread());
		case GdbEvent.Aborted aborted -> failedToStart(aborted.why(), true);
		case Stopped stop when stop.reason().ends() -> listener.event(stop);
		case Stopped stop -> {
			lastStopped = stop.thread();
			filter.unseen(stop).ifPresentOrElse(task -> passOver(stop, task), () -> nowStopped(stop));
		}
		default -> listener.event(event);
		}
	}

	private void nowRunning(OptionalInt thread) {
		if (state.running()) {
			listener.running(thread);
		}
		if (state.isStopDue()) {
			interruption.begin();
		}
	}

	private void nowStopped(Stopped stop) {
		if (state.stopped(stop)) {
			listener.stopped(stop);
		}
		workOff();
	}

	/** A stop that nobody is to see, such as a logpoint's. */
	private void passOver(Stopped stop, Supplier<CompletableFuture<Void>> task) {
		state.passOver(stop);
		workOff();
		begin(task).whenComplete((done, failure) -> {
			if (failure != null && !Failures.isEnd(failure)) {
				listener.trouble(Failures.sentence(failure));
			}
			done();
		});
	}

	private static <R> CompletableFuture<R> begin(Supplier<CompletableFuture<R>> task) {
		try {
			return task.get();
		} catch (RuntimeException e) {
			return CompletableFuture.failedFuture(e);
		}
	}

	private void workOff() {
		for (var work = state.next(); work != null; work = state.next()) {
			work.run();
		}
	}

	private void done() {
		state.done().ifPresent(this::go);
	}

	private void go(Sequel sequel) {
		switch (sequel) {
		case Start start -> send(start);
		case Seen seen -> listener.stopped(seen.stop());
		}
	}

	private void end(String why) {
		if (state.end()) {
			workOff(); // every command fails now, and with it the work
			listener.ended(why);
		}
	}
}
