package dev.ukdt.machine.internal;

import java.io.IOException;
import java.time.Duration;

import org.eclipse.core.runtime.ILog;

import dev.ukdt.core.process.Cancellation;
import dev.ukdt.core.process.CommandLine;
import dev.ukdt.core.process.ProcessRunner;
import dev.ukdt.machine.GuestPlan;
import dev.ukdt.machine.MachineException;

/** Starts the program of a plan, after all that must be done before. */
public final class GuestStart {
	private static final Duration PREPARATION = Duration.ofMinutes(2);

	private GuestStart() {
	}

	/** Something that fails with an exception. */
	@FunctionalInterface
	public interface Step {
		void run() throws IOException;
	}

	/** Checks the ports, makes the folder, runs the preparations, starts the program. */
	public static Process of(GuestPlan plan, GuestFolder folder) throws MachineException {
		return of(plan, folder, () -> {
		});
	}

	/** As the other, with a step when the folder is there and before the preparations. */
	public static Process of(GuestPlan plan, GuestFolder folder, Step first) throws MachineException {
		Ports.check(plan.settings());
		try {
			folder.make();
		} catch (IOException e) {
			throw new MachineException("there is no place for the guest's sockets: " + e.getMessage(), e);
		}
		try {
			first.run();
			return prepared(plan);
		} catch (IOException e) {
			folder.remove();
			throw e instanceof MachineException already ? already
					: new MachineException(plan.command().program() + " cannot be started: " + e.getMessage(), e);
		}
	}

	/** Runs the preparations and starts the program, when the folder is there already. */
	public static Process prepared(GuestPlan plan) throws IOException {
		for (var preparation : plan.preparations()) {
			run(preparation);
		}
		var command = plan.command();
		var builder = new ProcessBuilder(command.arguments()).directory(command.directory().toFile());
		builder.environment().putAll(command.environment());
		builder.redirectErrorStream(plan.speaksOnBothStreams());
		return OwnGuests.started(builder::start);
	}

	/** Runs a command line that cleans up; what it says does not matter. */
	public static void quietly(CommandLine command) {
		try {
			run(command);
		} catch (IOException e) {
			ILog.of(GuestStart.class).warn(e.getMessage(), e);
		}
	}

	/**
	 * Runs a command line to its end, at most two minutes; blocks.
	 *
	 * @throws MachineException with what it said last when it fails
	 */
	public static void run(CommandLine command) throws IOException {
		var outcome = new ProcessRunner(line -> {
		}, new Cancellation(), PREPARATION).run(command);
		if (!outcome.succeeded()) {
			throw new MachineException(command + " failed with code " + outcome.exitCode() + ":\n" + String.join("\n", outcome.lastLines()));
		}
	}
}
