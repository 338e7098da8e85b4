package dev.ukdt.ui.guests;

import java.util.List;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;

import dev.ukdt.machine.Guest;
import dev.ukdt.machine.GuestControl;
import dev.ukdt.machine.MachineException;
import dev.ukdt.machine.RunningGuests;
import dev.ukdt.machine.launch.GuestProcess;

/** What is done to guests, on threads of jobs; what goes wrong is shown by the platform in words. */
final class GuestJobs {
	/** Something that a guest's machine does. */
	@FunctionalInterface
	interface Command {
		void run(GuestControl control) throws MachineException;
	}

	private GuestJobs() {
	}

	/** Tells one guest's machine to do something. */
	static void tell(GuestRow row, String what, Command command) {
		user(what + " " + row.guest().name(), monitor -> {
			try {
				command.run(row.control());
			} catch (MachineException e) {
				throw new CoreException(Status.error(e.getMessage(), e));
			}
		});
	}

	/** Ends guests, whosever they are. */
	static void end(List<GuestRow> rows) {
		user("End " + names(rows), monitor -> rows.forEach(row -> RunningGuests.end(row.guest())));
	}

	/** Takes guests over and shows their consoles. */
	static void take(List<GuestRow> rows) {
		user("Take over " + names(rows), monitor -> {
			for (var row : rows) {
				try {
					Guest taken = RunningGuests.take(row.guest());
					GuestProcess.show(taken);
				} catch (MachineException e) {
					throw new CoreException(Status.error(e.getMessage(), e));
				}
			}
		});
	}

	private static String names(List<GuestRow> rows) {
		return rows.size() == 1 ? rows.getFirst().guest().name() : rows.size() + " guests";
	}

	private static void user(String name, ICoreRunnable action) {
		var job = Job.create(name, action);
		job.setUser(true);
		job.schedule();
	}
}
