package dev.ukdt.ui.guests;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;

import dev.ukdt.machine.Guest;
import dev.ukdt.machine.MachineException;
import dev.ukdt.machine.RunningGuest;
import dev.ukdt.machine.RunningGuests;

/** Looks at the guests that run, again and again while somebody sees them, and at once when one of ours starts or ends. */
final class GuestRows extends Job {
	private static final long AGAIN_MS = 2000;

	/** The processor time a guest had used at a moment. */
	private record Usage(Duration used, long nanos) {
	}

	private final Consumer<List<GuestRow>> rows;
	private final Map<Long, Usage> usages = new HashMap<>();
	private final Runnable listener = () -> schedule();
	private volatile boolean visible = true;

	/** @param rows gets what runs, on a thread of the job's */
	GuestRows(Consumer<List<GuestRow>> rows) {
		super("Looking for guests");
		this.rows = rows;
		setSystem(true);
		RunningGuests.addListener(listener);
		schedule();
	}

	void setVisible(boolean seen) {
		visible = seen;
		if (seen) {
			schedule();
		}
	}

	void dispose() {
		RunningGuests.removeListener(listener);
		visible = false;
		cancel();
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		var guests = RunningGuests.all();
		rows.accept(guests.stream().map(this::row).toList());
		usages.keySet().retainAll(guests.stream().map(RunningGuest::pid).toList());
		if (visible) {
			schedule(AGAIN_MS);
		}
		return Status.OK_STATUS;
	}

	private GuestRow row(RunningGuest guest) {
		var own = RunningGuests.own(guest.id());
		return new GuestRow(guest, own, own.map(GuestRows::state).orElseGet(() -> whose(guest)), percent(guest));
	}

	private static String state(Guest guest) {
		try {
			return guest.control().isPresent() ? guest.control().get().state() : "running";
		} catch (MachineException e) {
			return guest.isRunning() ? "does not answer" : "ended";
		}
	}

	private static String whose(RunningGuest guest) {
		return switch (guest.owner()) {
		case LEFT -> "left behind";
		case FOREIGN -> "not started by UKDT";
		default -> "of another UKDT";
		};
	}

	private int percent(RunningGuest guest) {
		var used = guest.cpuTime();
		if (used.isEmpty()) {
			return -1;
		}
		var now = new Usage(used.get(), System.nanoTime());
		var before = usages.put(guest.pid(), now);
		return before == null || now.nanos == before.nanos ? -1 : (int) (100 * now.used.minus(before.used).toNanos() / (now.nanos - before.nanos));
	}
}
