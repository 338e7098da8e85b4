package dev.ukdt.machine.internal;

import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.ukdt.core.process.CommandLine;
import dev.ukdt.machine.GuestConsole;
import dev.ukdt.machine.GuestEnd;
import dev.ukdt.machine.GuestPlan;

/** A guest that is a child process of ours, with its console on the process's standard streams. Two threads read them. */
public final class ProcessGuest extends LiveGuest {
	private final Process process;
	private final EndReader ends;
	private final List<CommandLine> endings;
	private final List<CommandLine> cleanings;
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
		this(plan, process, folder, monitor, ends, listeners, process.getInputStream(), process.getOutputStream(), List.of(), List.of());
	}

	/**
	 * @param from      where the console's bytes come from
	 * @param to        where they go
	 * @param endings   command lines that end the guest, before its program is ended
	 * @param cleanings command lines that clean up behind it
	 */
	public ProcessGuest(GuestPlan plan, Process process, GuestFolder folder, String monitor, EndReader ends, List<GuestConsole.Listener> listeners, InputStream from,
			OutputStream to, List<CommandLine> endings, List<CommandLine> cleanings) {
		super(plan, process.toHandle(), folder, to, listeners);
		this.process = process;
		this.ends = ends;
		this.endings = endings;
		this.cleanings = cleanings;
		output = thread("console", () -> stream().pump(from));
		errorOutput = thread("errors", () -> errors.read(process.getErrorStream()));
		run(plan, monitor, Stream.concat(endings.stream(), cleanings.stream()).map(CommandLine::arguments).toList());
	}

	@Override
	protected void endNow() {
		endings.forEach(GuestStart::quietly);
		super.endNow();
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
		cleanings.forEach(GuestStart::quietly);
		return ends.read(process.exitValue(), asked, lines(), ran);
	}

	@Override
	public Optional<GuestEnd.Kind> down() {
		return ends.down();
	}

	/** Called by the plan before it hands the guest out: what is done after the program's end and before the guest's end is told. */
	public void beforeEnd(Runnable action) {
		last = action;
	}

	/** The last lines on the program's standard error so far; those of the console where both are one. */
	public List<String> lines() {
		if (!plan().speaksOnBothStreams()) {
			return errors.lines();
		}
		var lines = console().text().lines().toList();
		return lines.subList(Math.max(0, lines.size() - LastLines.COUNT), lines.size());
	}
}
