package dev.ukdt.machine.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

import org.eclipse.core.runtime.ILog;

import dev.ukdt.core.process.ProcessTree;
import dev.ukdt.machine.Guest;
import dev.ukdt.machine.GuestConsole;
import dev.ukdt.machine.GuestControl;
import dev.ukdt.machine.GuestEnd;
import dev.ukdt.machine.GuestPlan;
import dev.ukdt.machine.StubEndpoint;

/** What all guests have in common: a process, a folder, a console and an end. */
public abstract class LiveGuest implements Guest {
	protected static final Duration LAST_WORDS = Duration.ofSeconds(3);

	private final GuestPlan plan;
	private final ProcessHandle process;
	private final GuestFolder folder;
	private final StreamConsole console;
	private final Troubles troubles = new Troubles();
	private final Instant started = Instant.now();
	private final CompletableFuture<GuestEnd> end = new CompletableFuture<>();
	private volatile boolean asked;
	private volatile boolean released;
	private volatile Optional<StubEndpoint> stub = Optional.empty();
	private volatile Optional<GuestControl> control = Optional.empty();

	protected LiveGuest(GuestPlan plan, ProcessHandle process, GuestFolder folder, OutputStream input, List<GuestConsole.Listener> listeners) {
		this.plan = plan;
		this.process = process;
		this.folder = folder;
		this.console = new StreamConsole(input, listeners);
	}

	/**
	 * Puts the guest among those of this process and waits for its end; called once by the constructor of each kind, at its end.
	 *
	 * @param monitor the file of the monitor's socket in the folder, or empty
	 * @param after   command lines that end the guest and clean up behind it
	 */
	protected final void run(GuestPlan started, String monitor, List<List<String>> after) {
		run(GuestRecord.of(started, process, monitor, after));
	}

	final void run(GuestRecord record) {
		record(record);
		OwnGuests.add(this, process);
		process.onExit().thenRunAsync(this::ended, task -> thread("end", task));
	}

	private void record(GuestRecord record) {
		try {
			record.write(folder);
		} catch (IOException e) {
			ILog.of(LiveGuest.class).warn("a guest will not be known when this process is killed: " + e.getMessage(), e);
		}
	}

	/** Lets the record tell of a process beside the guest's, so that it is ended behind a killed UKDT too. */
	protected final void recordCompanion(ProcessHandle companion) {
		GuestRecord.read(folder).map(record -> record.accompaniedBy(companion)).ifPresent(this::record);
	}

	protected final Thread thread(String what, Runnable task) {
		return Thread.ofPlatform().daemon().name("guest " + folder.id() + " " + what).start(task);
	}

	private void ended() {
		var told = readEnd(asked, Duration.between(started, Instant.now())).after(console.firstOutput().orElse(Duration.ZERO));
		if (!released) {
			OwnGuests.remove(this);
		}
		folder.remove();
		end.complete(told);
	}

	/** Called when the process has ended; waits for what it still has to say. */
	protected abstract GuestEnd readEnd(boolean wasAsked, Duration ran);

	/** Called before the guest is handed out. */
	public final void reachable(Optional<StubEndpoint> atStub, Optional<GuestControl> byControl) {
		stub = atStub;
		control = byControl;
	}

	protected final StreamConsole stream() {
		return console;
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
		return process;
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
	public void onTrouble(Consumer<String> listener) {
		troubles.addListener(listener);
	}

	/** Tells that something went wrong although the guest lives on. */
	public final void trouble(String sentence) {
		troubles.add(sentence);
	}

	@Override
	public void end() {
		if (process.isAlive()) {
			asked = true;
			thread("ending", this::endNow);
		}
	}

	/** Ends the guest; blocks. */
	protected void endNow() {
		new ProcessTree(process).end();
	}

	@Override
	public void release() {
		released = true;
		control.ifPresent(GuestControl::close);
		GuestRecord.read(folder).map(GuestRecord::ownedByNobody).ifPresent(this::record);
		OwnGuests.remove(this);
	}
}
