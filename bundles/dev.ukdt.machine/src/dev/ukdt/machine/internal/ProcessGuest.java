package dev.ukdt.machine.internal;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import dev.ukdt.machine.GuestConsole;
import dev.ukdt.machine.GuestEnd;
import dev.ukdt.machine.GuestPlan;

/** A guest that is a child process of ours, with its console on the process's standard streams. Two threads read them. */
public final class ProcessGuest extends LiveGuest {
	private final Process process;
	private final EndReader ends;
	private final LastLines errors = new LastLines();
	private final Thread output;
	private final Thread errorOutput;
	private volatile Runnable last = () -> {
	};

	/**
	 * @param folder  removed at the end
	 * @param monitor the file of the monitor's socket in the folder, or empty
	 */
	public ProcessGuest(GuestPlan plan, Process process, GuestFolder folder, String monitor, EndReader ends, List<GuestConsole.Listener> listeners) {
		super(plan, process.toHandle(), folder, process.getOutputStream(), listeners);
		this.process = process;
		this.ends = ends;
		output = thread("console", () -> stream().pump(process.getInputStream()));
		errorOutput = thread("errors", () -> errors.read(process.getErrorStream()));
		run(plan, monitor);
	}

	/** Both streams have been read to their ends, unless something that the program left behind holds them open. */
	@Override
	protected GuestEnd readEnd(boolean asked, Duration ran) {
		try {
			output.join(LAST_WORDS);
			errorOutput.join(LAST_WORDS);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
		last.run();
		return ends.read(process.exitValue(), asked, errors.lines(), ran);
	}

	@Override
	public Optional<GuestEnd.Kind> down() {
		return ends.down();
	}

	/** Called by the plan before it hands the guest out: what is done after the program's end and before the guest's end is told. */
	public void beforeEnd(Runnable action) {
		last = action;
	}

	/** The last lines on the program's standard error so far. */
	public List<String> lines() {
		return errors.lines();
	}
}
