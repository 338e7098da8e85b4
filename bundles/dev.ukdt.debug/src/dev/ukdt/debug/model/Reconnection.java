package dev.ukdt.debug.model;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

import org.eclipse.debug.core.DebugEvent;
import org.eclipse.debug.core.DebugException;

import dev.ukdt.debug.session.Failures;

/**
 * Meets a guest again that went away and comes back at the same stub: its emulator was started anew, or its board reset. Breakpoints, symbols and views stay. A
 * guest that ran when it went runs on when it is back; one that stood, stands.
 */
final class Reconnection {
	/** Between two tries: nobody tells that a stub listens again. */
	private static final Duration PAUSE = Duration.ofMillis(250);
	private static final Executor THREAD = Thread::startVirtualThread;

	private final UnikernelDebugTarget target;
	private volatile boolean waiting;
	/** It went away while it was being met. */
	private boolean goneAgain;
	private boolean ran;
	private long deadline;

	Reconnection(UnikernelDebugTarget target) {
		this.target = target;
	}

	boolean isWaiting() {
		return waiting;
	}

	/**
	 * The guest went away. On GDB's thread; does not wait.
	 *
	 * @param why in a sentence
	 * @return whether it is waited for
	 */
	synchronized boolean begin(String why) {
		var session = target.session();
		var patience = session.request().patience();
		if (patience.isZero() || target.isDisconnected() || target.guest().isPresent()) {
			return false;
		}
		goneAgain = waiting;
		if (!waiting) {
			waiting = true;
			ran = session.run().isRunningFreely();
			deadline = System.nanoTime() + patience.toNanos();
			target.breakpoints().forget();
			session.lostGuest();
			target.events().lost();
			THREAD.execute(() -> renew(why));
		}
		return true;
	}

	/** Blocks. */
	private void renew(String why) {
		target.events().pause();
		try {
			target.session().renew();
			attempt(why);
		} catch (DebugException e) {
			end(why + " " + e.getMessage());
		}
	}

	/** Blocks. */
	private void attempt(String why) {
		if (target.isTerminated()) {
			return;
		}
		try {
			meet();
		} catch (DebugException e) {
			if (System.nanoTime() - deadline > 0) {
				end(why + " It did not come back within " + target.session().request().patience().toSeconds() + " s: " + e.getMessage());
			} else {
				target.session().lostGuest();
				CompletableFuture.delayedExecutor(PAUSE.toMillis(), TimeUnit.MILLISECONDS, THREAD).execute(() -> attempt(why));
			}
			return;
		}
		target.events().begin(!ran);
		target.fireChangeEvent(DebugEvent.CONTENT);
		if (ran) {
			target.resume();
		}
	}

	private void meet() throws DebugException {
		synchronized (this) {
			goneAgain = false;
		}
		target.session().meetAgain();
		target.vcpus().describe();
		Failures.await(target.breakpoints().reinstall().thenCompose(done -> target.ownStops().set()));
		synchronized (this) {
			if (goneAgain) {
				throw Failures.of("It went away while it was being met.", null);
			}
			waiting = false;
		}
	}

	private void end(String why) {
		target.events().begin(false);
		target.events().close(why);
	}
}
