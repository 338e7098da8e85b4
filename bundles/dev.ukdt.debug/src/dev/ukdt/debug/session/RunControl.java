package dev.ukdt.debug.session;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import dev.ukdt.gdb.GdbListener;
import dev.ukdt.gdb.GdbSession;
import dev.ukdt.gdb.command.Exec;
import dev.ukdt.gdb.command.MiCommand;
import dev.ukdt.gdb.command.Target;
import dev.ukdt.gdb.event.GdbEvent;
import dev.ukdt.gdb.event.StopReason;
import dev.ukdt.gdb.event.Stopped;

/**
 * Knows whether the guest runs, and gets work done that stubs refuse while it does: it stops the guest, has the work done
 * and lets it run on, so that nobody sees more than a guest that ran on. Methods may be called from any thread and do not
 * block; futures complete on GDB's dispatch thread.
 */
public final class RunControl {
	/** How long a guest may take to stop before the work that waits for it is given up. */
	private static final Duration PATIENCE = Duration.ofSeconds(10);
	/** How long work waits for a step to end before it breaks the step off. */
	private static final Duration STEP_GRACE = Duration.ofSeconds(1);

	private enum State {
		STOPPED, STARTING, RUNNING, ENDED
	}

	private final GdbSession gdb;
	private final RunListener listener;
	private final Deque<Runnable> work = new ArrayDeque<>();
	private volatile StopFilter filter = stop -> Optional.empty();
	private State state = State.STOPPED;
	private boolean stepping;
	/** A stop was asked for and has not come. */
	private boolean interrupting;
	/** The stop that was asked for is for a person to see. */
	private boolean stopWanted;
	/** How much work is being done in a short stop; the guest runs on when it is down to nothing. */
	private int working;
	private Stopped shortStop;
	/** The start that is under way is the end of a short stop. */
	private boolean runningOn;
	private long starts;
	/** What is to run when the work is done. */
	private Start deferred;

	private record Start(MiCommand<Void> how, boolean step) {
	}

	RunControl(GdbSession gdb, RunListener listener) {
		this.gdb = gdb;
		this.listener = listener;
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
		 * @return what is done before the guest runs on unseen; empty for a stop to show
		 */
		Optional<Supplier<CompletableFuture<?>>> unseen(Stopped stop);
	}

	public void setStopFilter(StopFilter other) {
		filter = other;
	}

	/** Whether the guest stands still for a person to see. */
	public synchronized boolean isStopped() {
		return state == State.STOPPED && shortStop == null;
	}

	/** Whether the guest runs, and not for a step alone. */
	public synchronized boolean isRunningFreely() {
		return state != State.ENDED && !isStopped() && !stepping;
	}

	public synchronized boolean isEnded() {
		return state == State.ENDED;
	}

	/**
	 * Lets the guest run, when the work that is being done has been done. The stop comes as an event. Without effect when it runs
	 * already.
	 *
	 * @param how  one of {@link Exec}
	 * @param step whether it will stop by itself soon, so that work waits for that
	 */
	public void run(MiCommand<Void> how, boolean step) {
		synchronized (this) {
			if (state != State.STOPPED || shortStop != null || deferred != null) {
				return;
			}
			if (working > 0) {
				deferred = new Start(how, step);
				return;
			}
			start(step);
		}
		send(how);
	}

	/** Stops the guest for a person. Without effect when it is stopped. */
	public void suspend() {
		synchronized (this) {
			if (state == State.ENDED || isStopped()) {
				return;
			}
			stopWanted = true;
			if (shortStop != null) {
				return;
			}
		}
		interrupt();
	}

	/**
	 * Has work done that needs a stopped guest, at once when it is stopped, else in the shortest stop.
	 *
	 * @param task sends the commands and gives what completes when they are answered; called on any thread, must not block
	 * @return what the task gives; fails when the guest does not stop within ten seconds or the session ends
	 */
	public <R> CompletableFuture<R> whileStopped(Supplier<CompletableFuture<R>> task) {
		var result = new CompletableFuture<R>();
		Runnable job = () -> task.get().whenComplete((value, failure) -> {
			if (failure == null) {
				result.complete(value);
			} else {
				result.completeExceptionally(failure);
			}
			done();
		});
		synchronized (this) {
			if (state == State.ENDED) {
				return CompletableFuture.failedFuture(new IllegalStateException("the debug session has ended"));
			}
			if (state == State.STOPPED) {
				working++;
			} else {
				work.add(job);
				result.orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
				job = stepping ? this::afterStep : this::interrupt;
			}
		}
		job.run();
		return result;
	}

	/** Leaves the guest running, and ends GDB. */
	public void leave() {
		whileStopped(() -> {
			synchronized (this) {
				shortStop = null; // detaching lets it run
			}
			return gdb.send(new Target.Detach());
		}).whenComplete((left, failure) -> gdb.close());
	}

	/** The guest was stopped behind GDB's back, by a reset for example, and is where GDB left it. For the session. */
	synchronized void assumeStopped() {
		if (state != State.ENDED) {
			state = State.STOPPED;
			interrupting = false;
		}
	}

	/** The guest is not there any more: what waits for it to stop is done now. For the session. */
	void guestGone() {
		synchronized (this) {
			if (state == State.ENDED) {
				return;
			}
			state = State.STOPPED;
			interrupting = false;
			stopWanted = false;
			stepping = false;
			runningOn = false;
			shortStop = null;
			deferred = null;
		}
		workOff();
	}

	private synchronized void start(boolean step) {
		state = State.STARTING;
		stepping = step;
		starts++;
	}

	private void send(MiCommand<Void> how) {
		gdb.send(how).whenComplete((done, failure) -> {
			if (failure != null) {
				failedToStart(failure.getMessage());
			}
		});
	}

	private void failedToStart(String why) {
		synchronized (this) {
			if (state != State.STARTING) {
				return;
			}
			state = State.STOPPED;
			runningOn = false;
			shortStop = null;
		}
		listener.trouble(why);
		workOff();
	}

	private void interrupt() {
		synchronized (this) {
			if (state != State.RUNNING || interrupting) {
				return; // stopping already, or done when it runs
			}
			interrupting = true;
		}
		gdb.send(new Exec.Interrupt());
		var asked = starts;
		CompletableFuture.delayedExecutor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS).execute(() -> stillRunning(asked));
	}

	private void stillRunning(long asked) {
		synchronized (this) {
			if (!interrupting || starts != asked || state != State.RUNNING) {
				return;
			}
			interrupting = false;
			stopWanted = false;
		}
		listener.trouble("The guest did not stop within " + PATIENCE.toSeconds() + " s: its emulator or board may hang; terminate it.");
	}

	private void afterStep() {
		long step;
		synchronized (this) {
			step = starts;
		}
		CompletableFuture.delayedExecutor(STEP_GRACE.toMillis(), TimeUnit.MILLISECONDS).execute(() -> {
			synchronized (this) {
				if (starts != step || !stepping || state != State.RUNNING) {
					return;
				}
				stopWanted = true; // a step that was broken off cannot be taken up again
			}
			interrupt();
		});
	}

	private void heard(GdbEvent event) {
		switch (event) {
		case GdbEvent.Running running -> nowRunning(running.thread());
		case Stopped stop when stop.reason().ends() -> listener.event(stop);
		case Stopped stop when passedOver(stop) -> { }
		case Stopped stop -> nowStopped(stop);
		default -> listener.event(event);
		}
	}

	private void nowRunning(OptionalInt thread) {
		boolean tell;
		boolean stopAgain;
		synchronized (this) {
			tell = !runningOn;
			runningOn = false;
			state = State.RUNNING;
			stopAgain = stopWanted || !work.isEmpty() && !stepping;
		}
		if (tell) {
			listener.running(thread);
		}
		if (stopAgain) {
			interrupt();
		}
	}

	private void nowStopped(Stopped stop) {
		boolean ours;
		synchronized (this) {
			ours = interrupting && !stopWanted && !stepping && !work.isEmpty() && stop.reason() == StopReason.SIGNAL_RECEIVED
					&& (stop.signal().equals("SIGINT") || stop.signal().equals("0"));
			state = State.STOPPED;
			interrupting = false;
			stepping = false;
			shortStop = ours ? stop : null;
			stopWanted = false;
		}
		if (!ours) {
			listener.stopped(stop);
		}
		workOff();
	}

	/** A stop that nobody is to see: a logpoint's. One that comes in the middle of a step is shown, because a step cannot be taken up again. */
	private boolean passedOver(Stopped stop) {
		var task = filter.unseen(stop);
		if (task.isEmpty()) {
			return false;
		}
		synchronized (this) {
			if (stepping) {
				stopWanted = true;
			}
			state = State.STOPPED;
			interrupting = false;
			stepping = false;
			shortStop = stop;
			working++;
		}
		workOff();
		task.get().get().whenComplete((done, failure) -> done());
		return true;
	}

	private void workOff() {
		for (Runnable job = next(); job != null; job = next()) {
			job.run();
		}
	}

	private synchronized Runnable next() {
		var job = work.poll();
		if (job != null) {
			working++;
		}
		return job;
	}

	/** A piece of work is done; the last one ends the short stop, or begins what waited for it. */
	private void done() {
		Stopped seen = null;
		MiCommand<Void> next = new Exec.Continue(false);
		synchronized (this) {
			if (--working > 0 || shortStop == null && deferred == null || !work.isEmpty() || state != State.STOPPED) {
				return;
			}
			if (deferred != null) {
				next = deferred.how();
				start(deferred.step());
				deferred = null;
			} else if (stopWanted) {
				seen = shortStop;
				stopWanted = false;
			} else {
				runningOn = true;
				start(false);
			}
			shortStop = null;
		}
		if (seen != null) {
			listener.stopped(seen);
		} else {
			send(next);
		}
	}

	private void end(String why) {
		synchronized (this) {
			if (state == State.ENDED) {
				return;
			}
			state = State.ENDED;
		}
		workOff(); // every command fails now, and with it the work
		listener.ended(why);
	}
}
