package dev.ukdt.debug.session;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.OptionalLong;

import dev.ukdt.debug.session.Sequel.Seen;
import dev.ukdt.debug.session.Sequel.Start;
import dev.ukdt.gdb.command.Exec;
import dev.ukdt.gdb.event.StopReason;
import dev.ukdt.gdb.event.Stopped;

/**
 * Whether the guest runs, who wants it to stop, and what is to be done when it has: what {@link RunControl} decides by. Nothing
 * here sends, tells or waits. Each method is one step under the lock of all, and may be called from any thread.
 */
final class RunState {
	private enum Phase {
		STOPPED, STARTING, RUNNING, ENDED
	}

	/** When work is done. */
	enum Turn {
		NOW, AFTER_STOP, AFTER_STEP, NEVER
	}

	/** What a start that failed was for a person: none, one of a guest that stands, or one of a guest that seems to run and is to be seen to stand. */
	enum Failure {
		NONE, STOOD, RAN
	}

	private final Deque<Runnable> waiting = new ArrayDeque<>();
	private Phase phase = Phase.STOPPED;
	private boolean stepping;
	/** A stop was asked for and has not come. */
	private boolean interrupting;
	/** The stop that was asked for is for a person to see. */
	private boolean stopWanted;
	/** How much work is being done; the guest runs on, or starts, when it is down to nothing. */
	private int working;
	private Stopped shortStop;
	/** The start that is under way is the end of a short stop. */
	private boolean runningOn;
	private long starts;
	/** What is to run when the work is done. */
	private Start deferred;

	synchronized boolean isStopped() {
		return phase == Phase.STOPPED && shortStop == null;
	}

	synchronized boolean isRunningFreely() {
		return phase != Phase.ENDED && !isStopped() && !stepping;
	}

	synchronized boolean isEnded() {
		return phase == Phase.ENDED;
	}

	/** @return whether the guest starts at once; otherwise it does when the work is done, that which waited for this stop included, or runs already */
	synchronized boolean start(Start wanted) {
		if (!isStopped() || deferred != null) {
			return false;
		}
		if (working > 0 || !waiting.isEmpty()) {
			deferred = wanted;
			return false;
		}
		begin(wanted.step());
		return true;
	}

	/** A person wants it to stop. @return whether it does not stand already */
	synchronized boolean wantStop() {
		if (phase == Phase.ENDED || isStopped()) {
			return false;
		}
		stopWanted = true;
		return true;
	}

	/** @return the number of the start to interrupt; empty when it is not running, not yet or no longer, or is being interrupted */
	synchronized OptionalLong interrupt() {
		if (phase != Phase.RUNNING || interrupting) {
			return OptionalLong.empty();
		}
		interrupting = true;
		return OptionalLong.of(starts);
	}

	/** The interruption of a start took too long. @return whether it is given up; otherwise it is over */
	synchronized boolean giveUp(long start) {
		if (!interrupting || starts != start || phase != Phase.RUNNING) {
			return false;
		}
		interrupting = false;
		stopWanted = false;
		return true;
	}

	synchronized long starts() {
		return starts;
	}

	/** A step is not waited for any longer. @return whether it goes on, and is to be interrupted for a person to see: it cannot be taken up again */
	synchronized boolean breakOff(long step) {
		if (starts != step || !stepping || phase != Phase.RUNNING) {
			return false;
		}
		stopWanted = true;
		return true;
	}

	/** Takes work. What is to be done now is for the caller, who tells when it {@link #done() is done}. */
	synchronized Turn admit(Runnable work) {
		switch (phase) {
		case ENDED -> {
			return Turn.NEVER;
		}
		case STOPPED -> {
			working++;
			return Turn.NOW;
		}
		default -> {
			waiting.add(work);
			return stepping ? Turn.AFTER_STEP : Turn.AFTER_STOP;
		}
		}
	}

	synchronized boolean isWaiting(Runnable work) {
		return waiting.contains(work);
	}

	/** Work whose turn it is; null when none is left, or the guest runs again. The caller tells when it {@link #done() is done}. */
	synchronized Runnable next() {
		var work = phase == Phase.STOPPED || phase == Phase.ENDED ? waiting.poll() : null;
		if (work != null) {
			working++;
		}
		return work;
	}

	/** A piece of work is done; the last one ends the short stop, or begins what waited for it. */
	synchronized Optional<Sequel> done() {
		if (--working > 0 || isStopped() && deferred == null || !waiting.isEmpty() || phase != Phase.STOPPED) {
			return Optional.empty();
		}
		Sequel sequel;
		if (deferred != null) {
			sequel = deferred;
			begin(deferred.step());
			deferred = null;
		} else if (stopWanted) {
			sequel = new Seen(shortStop);
			stopWanted = false;
		} else {
			sequel = new Start(new Exec.Continue(false), false);
			begin(false);
			runningOn = true;
		}
		shortStop = null;
		return Optional.of(sequel);
	}

	/** The guest will run without being told to when the work is done. */
	synchronized void leave() {
		shortStop = null;
	}

	/** GDB tells that the guest runs. @return whether a person is to see it */
	synchronized boolean running() {
		var seen = !runningOn;
		runningOn = false;
		phase = Phase.RUNNING;
		return seen;
	}

	/** Whether somebody waits for the running guest to stop. */
	synchronized boolean isStopDue() {
		return stopWanted || !waiting.isEmpty() && !stepping;
	}

	/** GDB tells that the guest stopped. @return whether a person is to see it; a short stop is not to be seen */
	synchronized boolean stopped(Stopped stop) {
		var ours = interrupting && !stopWanted && !stepping && !waiting.isEmpty() && stop.reason() == StopReason.SIGNAL_RECEIVED
				&& (stop.signal().equals("SIGINT") || stop.signal().equals("0"));
		stand(ours ? stop : null);
		stopWanted = false;
		return !ours;
	}

	/** The guest stopped for work that follows, which counts as begun. A stop in the middle of a step is seen when that is done: a step cannot be taken up again. */
	synchronized void passOver(Stopped stop) {
		stopWanted |= stepping;
		stand(stop);
		working++;
	}

	/** GDB could not let the guest run. @param told whether it had told that the guest runs */
	synchronized Failure failed(boolean told) {
		if (phase != Phase.STARTING && (phase != Phase.RUNNING || !told)) {
			return Failure.NONE;
		}
		var ran = runningOn || phase == Phase.RUNNING;
		reset();
		return ran ? Failure.RAN : Failure.STOOD;
	}

	/** The guest was stopped behind GDB's back. */
	synchronized void assumeStopped() {
		if (phase != Phase.ENDED) {
			phase = Phase.STOPPED;
			interrupting = false;
		}
	}

	/** There is no guest any more. @return whether that is news */
	synchronized boolean gone() {
		if (phase == Phase.ENDED) {
			return false;
		}
		reset();
		deferred = null;
		return true;
	}

	/** @return whether that is news */
	synchronized boolean end() {
		var news = phase != Phase.ENDED;
		phase = Phase.ENDED;
		return news;
	}

	private void begin(boolean step) {
		phase = Phase.STARTING;
		stepping = step;
		starts++;
	}

	private void reset() {
		stand(null);
		stopWanted = false;
		runningOn = false;
	}

	private void stand(Stopped unseen) {
		phase = Phase.STOPPED;
		interrupting = false;
		stepping = false;
		shortStop = unseen;
	}
}
