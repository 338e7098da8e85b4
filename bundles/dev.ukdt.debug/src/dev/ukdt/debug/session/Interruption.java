package dev.ukdt.debug.session;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

import dev.ukdt.gdb.GdbSession;
import dev.ukdt.gdb.command.Exec;

/** Has a guest that runs stop, and has patience with it. Methods may be called from any thread and do not wait. */
final class Interruption {
	/** How long a guest may take to stop before that is told. */
	private static final Duration PATIENCE = Duration.ofSeconds(10);
	/** How long a step may take before it is broken off. */
	private static final Duration STEP_GRACE = Duration.ofSeconds(1);

	private final GdbSession gdb;
	private final RunState state;
	private final RunListener listener;
	private volatile BooleanSupplier otherWay = () -> false;

	Interruption(GdbSession gdb, RunState state, RunListener listener) {
		this.gdb = gdb;
		this.state = state;
		this.listener = listener;
	}

	/** See {@link RunControl#setInterrupt}. */
	void setOtherWay(BooleanSupplier begins) {
		otherWay = begins;
	}

	/** Without effect while the guest does not run, and while it is being interrupted. */
	void begin() {
		state.interrupt().ifPresent(start -> {
			if (!otherWay.getAsBoolean()) {
				gdb.send(new Exec.Interrupt());
			}
			later(PATIENCE, () -> {
				if (state.giveUp(start)) {
					listener.trouble("The guest did not stop within " + PATIENCE.toSeconds() + " s: its emulator or board may hang; terminate it.");
				}
			});
		});
	}

	/** Begins when the step that is under way has had its time. */
	void beginAfterStep() {
		var step = state.starts();
		later(STEP_GRACE, () -> {
			if (state.breakOff(step)) {
				begin();
			}
		});
	}

	/** Fails the result of work for which the guest has not stopped when patience ends. */
	void limit(CompletableFuture<?> result, Runnable work) {
		later(PATIENCE, () -> {
			if (state.isWaiting(work)) {
				result.completeExceptionally(new TimeoutException());
			}
		});
	}

	private static void later(Duration delay, Runnable what) {
		CompletableFuture.delayedExecutor(delay.toMillis(), TimeUnit.MILLISECONDS).execute(what);
	}
}
