package dev.ukdt.machine.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import dev.ukdt.core.process.ProcessTree;
import dev.ukdt.machine.Guest;
import dev.ukdt.machine.GuestConsole;
import dev.ukdt.machine.GuestControl;
import dev.ukdt.machine.GuestEnd;
import dev.ukdt.machine.GuestPlan;
import dev.ukdt.machine.StubEndpoint;

/** A guest that is a child process of ours, with its console on the process's standard streams. Two threads read them. */
public final class ProcessGuest implements Guest {
	private static final Duration LAST_WORDS = Duration.ofSeconds(3);

	private final GuestPlan plan;
	private final Process process;
	private final GuestFolder folder;
	private final EndReader ends;
	private final StreamConsole console;
	private final Instant started = Instant.now();
	private final CompletableFuture<GuestEnd> end = new CompletableFuture<>();
	private final LastLines errors = new LastLines();
	private volatile boolean asked;
	private volatile Runnable last = () -> {
	};
	private volatile Optional<StubEndpoint> stub = Optional.empty();
	private volatile Optional<GuestControl> control = Optional.empty();

	/** @param folder removed at the end */
	public ProcessGuest(GuestPlan plan, Process process, GuestFolder folder, EndReader ends, List<GuestConsole.Listener> listeners) {
		this.plan = plan;
		this.process = process;
		this.folder = folder;
		this.ends = ends;
		this.console = new StreamConsole(process.getOutputStream(), listeners);
		var output = thread("console", () -> console.pump(process.getInputStream()));
		var errorOutput = thread("errors", () -> errors.read(process.getErrorStream()));
		RunningGuests.add(this);
		process.onExit().thenRunAsync(() -> ended(output, errorOutput), task -> thread("end", task));
	}

	private Thread thread(String what, Runnable task) {
		return Thread.ofPlatform().daemon().name("guest " + folder.id() + " " + what).start(task);
	}

	/** Both streams have been read to their ends, unless something that the program left behind holds them open. */
	private void ended(Thread output, Thread errorOutput) {
		try {
			output.join(LAST_WORDS);
			errorOutput.join(LAST_WORDS);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
		last.run();
		var told = ends.read(process.exitValue(), asked, errors.lines(), Duration.between(started, Instant.now()));
		console.stopLog();
		RunningGuests.remove(this);
		folder.remove();
		end.complete(told);
	}

	/** Called by the plan before it hands the guest out. */
	public void reachable(Optional<StubEndpoint> atStub, Optional<GuestControl> byControl) {
		stub = atStub;
		control = byControl;
	}

	/** Called by the plan before it hands the guest out: what is done after the program's end and before the guest's end is told. */
	public void beforeEnd(Runnable action) {
		last = action;
	}

	@Override
	public String id() {
		return folder.id();
	}

	@Override
	public GuestPlan plan() {
		return plan;
	}

	@Override
	public ProcessHandle process() {
		return process.toHandle();
	}

	@Override
	public Instant started() {
		return started;
	}

	@Override
	public GuestConsole console() {
		return console;
	}

	@Override
	public Optional<StubEndpoint> stub() {
		return stub;
	}

	@Override
	public Optional<GuestControl> control() {
		return control;
	}

	@Override
	public CompletableFuture<GuestEnd> onEnd() {
		return end;
	}

	@Override
	public void end() {
		if (!process.isAlive()) {
			return;
		}
		asked = true;
		thread("ending", new ProcessTree(process.toHandle())::end);
	}

	@Override
	public void release() {
		RunningGuests.remove(this);
	}
}
