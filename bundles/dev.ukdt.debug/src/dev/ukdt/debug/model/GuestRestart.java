package dev.ukdt.debug.model;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.core.DebugEvent;
import org.eclipse.debug.core.DebugException;
import org.eclipse.debug.core.model.IProcess;

import dev.ukdt.debug.session.Failures;
import dev.ukdt.debug.session.Origin;
import dev.ukdt.debug.session.Origin.Arrival;
import dev.ukdt.machine.Guest;

/** Replaces the guest of a session by one with a fresh image. */
public final class GuestRestart {
	private static final long TO_END_SECONDS = 15;

	/** Starts the guest that takes over. */
	@FunctionalInterface
	public interface Start {
		/** Does what can be done while the guest that was is still there, such as building. Blocks; when it fails, nothing has changed. */
		default void prepare() throws CoreException {
		}

		/** Starts a guest that stands before its first instruction. Blocks. */
		Started start() throws CoreException;
	}

	/**
	 * The guest that takes over.
	 *
	 * @param process as the launch shows it; may be null
	 */
	public record Started(IProcess process, Guest guest) {
	}

	private final UnikernelDebugTarget target;
	private final Start how;
	private final AtomicBoolean underWay = new AtomicBoolean();

	GuestRestart(UnikernelDebugTarget target, Start how) {
		this.target = target;
		this.how = how;
	}

	boolean isUnderWay() {
		return underWay.get();
	}

	/** Blocks. Refused while it is under way. */
	void restart() throws DebugException {
		if (!underWay.compareAndSet(false, true)) {
			throw Failures.of("The guest is being started again already.", null);
		}
		try {
			how.prepare();
			replace();
		} catch (CoreException | RuntimeException e) {
			throw Failures.of(e);
		} finally {
			underWay.set(false);
		}
		target.resume();
	}

	private void replace() throws CoreException {
		var session = target.session();
		target.events().pause();
		session.leaveGuest();
		try {
			var old = target.guest();
			target.setGuest(null);
			if (old.isPresent()) {
				end(old.get());
			}
			var started = how.start();
			target.setGuest(started);
			var stub = started.guest().stub().orElseThrow(() -> Failures.of(started.guest().plan().machine().name() + " gives guests no GDB stub.", null));
			session.reconnect(new Origin.Stub(stub.gdbTarget(), Arrival.BOOT));
			target.vcpus().describe();
			Failures.await(target.breakpoints().imageGone().thenCompose(done -> target.ownStops().setEntry()));
		} catch (CoreException | RuntimeException e) {
			target.events().begin(false);
			target.terminate();
			throw e;
		}
		target.events().begin(false);
		target.fireChangeEvent(DebugEvent.CONTENT);
	}

	private static void end(Guest guest) throws DebugException {
		guest.end();
		try {
			guest.onEnd().get(TO_END_SECONDS, TimeUnit.SECONDS);
		} catch (ExecutionException | TimeoutException e) {
			throw Failures.of("The guest that ran could not be ended.", e);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw Failures.of("Starting again was interrupted.", e);
		}
	}
}
