package dev.ukdt.machine.internal;

import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.ukdt.core.process.CommandLine;
import dev.ukdt.core.process.ProcessTree;
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
	private final List<Process> companions = new CopyOnWriteArrayList<>();
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
		companions.forEach(ProcessGuest::end);
		cleanings.forEach(GuestStart::quietly);
		return ends.read(process.exitValue(), asked, lines(), ran);
	}

	/** Takes a program that lives beside the guest's own from now on; it is ended with the guest. */
	public void accompany(Process companion) {
		companions.add(companion);
		recordCompanion(companion.toHandle());
		if (!process.isAlive()) {
			end(companion);
		}
	}

	private static void end(Process companion) {
		new ProcessTree(companion.toHandle()).end();
	}

	/** As {@link LastLines#expect}, of what the program says on its standard error. */
	public CompletableFuture<Matcher> expectWords(Pattern pattern) {
		return errors.expect(pattern);
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
