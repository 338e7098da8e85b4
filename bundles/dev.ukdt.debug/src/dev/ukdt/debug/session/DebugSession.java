package dev.ukdt.debug.session;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.eclipse.debug.core.DebugException;

import dev.ukdt.core.process.Cancellation;
import dev.ukdt.core.tool.ToolFinder;
import dev.ukdt.core.tool.ToolMissing;
import dev.ukdt.gdb.GdbLauncher;
import dev.ukdt.gdb.GdbSession;
import dev.ukdt.gdb.command.MiCommand;
import dev.ukdt.gdb.command.Setting;

/**
 * One GDB with one guest: what the debug model, views of their own and the command line share. Begins with {@link #start},
 * then {@link #connect}; ends with {@link #close}, or when GDB ends.
 */
public final class DebugSession implements AutoCloseable {
	private final GdbLauncher launcher;
	private final GdbSession gdb;
	private final RunListeners listeners = new RunListeners();
	private final RunControl run;
	private final StepFilters stepFilters = new StepFilters(this);
	private final CoreDump coreDump = new CoreDump(this);
	private final SymbolLoading symbols = new SymbolLoading(this);
	private final GuestMemory memory = new GuestMemory(this);
	private final Disassembly disassembly = new Disassembly(this);
	private volatile DebugRequest request;
	private volatile List<String> commands = List.of();
	private volatile RegisterLayout registers = RegisterLayout.NONE;
	private volatile boolean connected;
	private volatile int hardware = -1;
	private volatile SchedulerLock schedulerLock = SchedulerLock.OFF;

	private DebugSession(DebugRequest request, GdbLauncher launcher) throws IOException {
		this.request = request;
		this.launcher = launcher;
		gdb = launcher.start();
		run = new RunControl(gdb, listeners);
	}

	/**
	 * Starts GDB; does not connect. Listeners that are added before {@link #connect} hear everything.
	 *
	 * @throws ToolMissing when there is no GDB that fits
	 * @throws DebugException when it cannot be started
	 */
	public static DebugSession start(DebugRequest request, ToolFinder finder) throws DebugException {
		try {
			return new DebugSession(request, new GdbLauncher(GdbChoice.program(request, finder), request.trusted() ? request.symbolFolder() : null, request.trusted()));
		} catch (IOException e) {
			throw Failures.of(e.getMessage(), e);
		}
	}

	/** What GDB tells of its guest's end from now on is no news: another guest takes over. */
	public void leaveGuest() {
		connected = false;
	}

	/** The guest went away, and GDB has noticed: what waits for a stop of it is done now, without a guest. */
	public void lostGuest() {
		connected = false;
		run.guestGone();
	}

	/**
	 * Takes another GDB, for a guest that went away: not every GDB survives that. It is told all that this one was told, but for breakpoints. Blocks; every
	 * wait has a limit.
	 *
	 * @throws DebugException when there is none; the session is over then
	 */
	public void renew() throws DebugException {
		try {
			gdb.replace(launcher);
		} catch (IOException e) {
			close();
			throw Failures.of(e.getMessage(), e);
		}
		run.guestGone();
		new Connector(this).setUp();
	}

	/**
	 * Tries once to connect to a guest that went away, where it was; it is stopped then. Symbols whose files have changed are read again. Blocks; every wait
	 * has a limit.
	 *
	 * @throws DebugException when it is not there, or not yet
	 */
	public void meetAgain() throws DebugException {
		new Connector(this).meetAgain();
	}

	/** What every GDB of this session is told before all else, in GDB's own words; only of a request that is trusted. */
	public void setCommands(List<String> lines) {
		commands = List.copyOf(lines);
	}

	List<String> commands() {
		return commands;
	}

	/**
	 * Connects GDB anew, after the guest was started again or rebooted; breakpoints are kept, symbols are read again if their
	 * files have changed. The guest is stopped then. Blocks; every wait has a limit.
	 *
	 * @param stub where the guest is now
	 * @throws DebugException when it fails; the session is as it was, without a guest
	 */
	public void reconnect(Origin.Stub stub) throws DebugException {
		connected = false;
		request = request.withOrigin(stub);
		new Connector(this).reconnect();
	}

	/**
	 * Sets GDB up, loads the symbols and connects to the guest, which is stopped then. Blocks; every wait has a limit.
	 *
	 * @throws DebugException when it fails, with cause and cure in one sentence; the session is closed then
	 */
	public void connect(Cancellation cancellation) throws DebugException {
		cancellation.onCancel(this::close);
		try {
			new Connector(this).connect();
		} catch (DebugException e) {
			close();
			throw e;
		}
	}

	public DebugRequest request() {
		return request;
	}

	void setRequest(DebugRequest changed) {
		request = changed;
	}

	/** The bindings; everything that they can do may be sent. To let the guest run and stop, use {@link #run()}. */
	public GdbSession gdb() {
		return gdb;
	}

	public RunControl run() {
		return run;
	}

	/** Sends a command at once if the guest is stopped, else in the shortest stop. */
	public <R> CompletableFuture<R> send(MiCommand<R> command) {
		return run.whileStopped(() -> gdb.send(command));
	}

	/** Tells listeners of a logpoint's message. */
	public void log(String text) {
		listeners.logged(text);
	}

	public void addListener(RunListener listener) {
		listeners.add(listener);
	}

	public void removeListener(RunListener listener) {
		listeners.remove(listener);
	}

	/** The registers of this guest's processor. */
	public RegisterLayout registers() {
		return registers;
	}

	public Disassembly disassembly() {
		return disassembly;
	}

	public StepFilters stepFilters() {
		return stepFilters;
	}

	public CoreDump coreDump() {
		return coreDump;
	}

	public SymbolLoading symbols() {
		return symbols;
	}

	public GuestMemory memory() {
		return memory;
	}

	void setRegisters(RegisterLayout layout) {
		registers = layout;
	}

	/** How many hardware breakpoints the guest's processor has; negative for as many as wanted, as under emulation. */
	public int hardware() {
		return hardware;
	}

	void setHardware(int breakpoints) {
		hardware = breakpoints;
	}

	/** Chooses which vCPUs run when one is told to. */
	public CompletableFuture<Void> setSchedulerLock(SchedulerLock lock) {
		return send(new Setting.Set("scheduler-locking", lock.word())).thenRun(() -> schedulerLock = lock);
	}

	public SchedulerLock schedulerLock() {
		return schedulerLock;
	}

	/** Whether the guest is there; false while it is being connected to, too. */
	public boolean isConnected() {
		return connected;
	}

	void setConnected(boolean now) {
		connected = now;
	}

	/** Ends GDB; the guest runs on where its stub lets it. Returns at once. */
	@Override
	public void close() {
		gdb.close();
	}
}
