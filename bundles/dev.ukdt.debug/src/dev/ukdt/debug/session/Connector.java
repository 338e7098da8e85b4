package dev.ukdt.debug.session;

import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.debug.core.DebugException;

import dev.ukdt.gdb.CommandFailedException;
import dev.ukdt.gdb.CommandTimeoutException;
import dev.ukdt.gdb.GdbException;
import dev.ukdt.gdb.GdbListener;
import dev.ukdt.gdb.GdbSession;
import dev.ukdt.gdb.command.Console;
import dev.ukdt.gdb.command.MiCommand;
import dev.ukdt.gdb.command.Registers;
import dev.ukdt.gdb.command.Setting;
import dev.ukdt.gdb.command.Target;
import dev.ukdt.gdb.command.VariableObjects;
import dev.ukdt.gdb.event.GdbEvent;

/** Sets a GDB up and brings it together with its guest. Blocks; for the thread that starts a session. */
final class Connector {
	private static final Duration TO_START = Duration.ofSeconds(30);
	private static final Duration TO_CONNECT = Duration.ofSeconds(8);
	private static final Pattern MISFIT = Pattern.compile("Selected architecture (\\S+) is not compatible with reported target architecture (\\S+)");

	private final DebugSession session;
	private final DebugRequest request;
	private final GdbSession gdb;
	private final AtomicReference<Matcher> misfit = new AtomicReference<>();

	Connector(DebugSession session) {
		this.session = session;
		request = session.request();
		gdb = session.gdb();
	}

	void connect() throws DebugException {
		settings();
		session.symbols().load();
		meet();
	}

	/** Tells a fresh GDB what the one before it was told. Symbols that cannot be read now are read when the guest is there. */
	void setUp() throws DebugException {
		settings();
		session.stepFilters().apply();
		try {
			session.symbols().load();
		} catch (DebugException e) {
			// Being built, most likely.
		}
	}

	/** One try to meet a guest that went away. */
	void meetAgain() throws DebugException {
		meet();
		session.setSchedulerLock(session.schedulerLock());
		try {
			session.symbols().loadChanged();
		} catch (DebugException e) {
			session.setConnected(false);
			gdb.send(new Target.Disconnect());
			throw e;
		}
	}

	private void meet() throws DebugException {
		GdbListener warnings = this::heard;
		gdb.addListener(warnings);
		try {
			switch (request.origin()) {
			case Origin.Stub stub -> connect(stub.target());
			case Origin.Core core -> open(core);
			}
		} finally {
			gdb.removeListener(warnings);
		}
		session.setRegisters(registers());
		session.setHardware(request.hardware() >= 0 || request.postMortem() ? request.hardware() : new DebugRegisters(session).count());
		session.setConnected(true);
	}

	/** Leaves the guest that was, if it is there, and meets the one that is. */
	void reconnect() throws DebugException {
		try {
			Failures.await(gdb.send(new Target.Disconnect(), TO_CONNECT));
		} catch (DebugException e) {
			// It had gone already.
		}
		session.run().assumeStopped();
		gdb.send(new Setting.Set("tcp", "connect-timeout 5"));
		trustFile(request.fromBoot());
		session.symbols().load();
		connect(((Origin.Stub) request.origin()).target());
		session.setConnected(true);
	}

	/** While the guest's memory does not hold the image yet, where a function's first line ends is read from the file. */
	private void trustFile(boolean trust) {
		gdb.send(new Setting.Set("trust-readonly-sections", trust ? "on" : "off"));
	}

	private void settings() throws DebugException {
		// mi-async must be set before the target is selected; without it nothing can be asked while the guest runs.
		for (var setting : List.of("mi-async on", "confirm off", "pagination off", "width 0", "height 0", "print elements 100",
				"tcp connect-timeout 3", "remotetimeout 4", "backtrace past-main on", "step-mode off", "python print-stack none")) {
			var space = setting.lastIndexOf(' ');
			gdb.send(new Setting.Set(setting.substring(0, space), setting.substring(space + 1)));
		}
		if (!request.postMortem()) {
			// Guests have no dynamic loader. Solo5's name one that is nowhere, and GDB would set a breakpoint in it.
			gdb.send(new Setting.Set("osabi", "none"));
		}
		// A mistake inside GDB, seen when a stub goes away, ends one command and not the session, and leaves no core file.
		gdb.send(new Console("maintenance set internal-error quit no"));
		gdb.send(new Console("maintenance set internal-error corefile no"));
		trustFile(request.fromBoot());
		for (var mapping : request.mappings()) {
			gdb.send(SymbolLoading.substitute(mapping));
		}
		if (request.trusted()) {
			session.commands().forEach(command -> gdb.send(new Console(command)));
			gdb.send(new VariableObjects.EnablePrettyPrinting());
		}
		ask(new Setting.Show("version"), TO_START, "GDB does not answer; is it a GDB that was started?");
	}

	private void connect(String stub) throws DebugException {
		try {
			await(new Target.Remote(stub), TO_CONNECT);
		} catch (CommandFailedException e) {
			var found = misfit.get();
			if (found == null) {
				throw StubFailures.of(stub, e);
			}
			if (!found.group(1).equals("i386") || !found.group(2).equals("i386:x86-64")) {
				throw Failures.of("The symbols are of " + found.group(1) + ", the guest at " + stub + " is of " + found.group(2)
						+ ": choose the symbols of the guest that runs there.", e);
			}
			// A 32-bit wrapper around a 64-bit guest: GDB must be told what it believes the file about.
			ask(new Setting.Set("architecture", found.group(2)), TO_START, "GDB knows no " + found.group(2) + "; choose one that does.");
			try {
				await(new Target.Remote(stub), TO_CONNECT);
			} catch (GdbException again) {
				throw StubFailures.of(stub, again);
			}
		} catch (GdbException e) {
			throw StubFailures.of(stub, e);
		}
	}

	private void open(Origin.Core core) throws DebugException {
		if (!Files.isReadable(core.file())) {
			throw Failures.of("The core file " + core.file() + " cannot be read: choose a file that is there.", null);
		}
		var path = core.file().toString();
		var failure = core.file() + " is no core file that GDB understands";
		try {
			ask(new Target.Core(path, false), TO_START, failure);
		} catch (DebugException e) {
			if (!e.getMessage().contains("Junk after filename")) {
				throw e;
			}
			ask(new Target.Core(path, true), TO_START, failure);
		}
	}

	private RegisterLayout registers() throws DebugException {
		var names = gdb.send(new Registers.Names());
		var table = gdb.send(new Console("maintenance print register-groups")).exceptionally(failure -> "");
		return RegisterLayout.of(Failures.await(names), Failures.await(table));
	}

	private void heard(GdbEvent event) {
		if (event instanceof GdbEvent.Output output) {
			var matcher = MISFIT.matcher(output.text());
			if (matcher.find()) {
				misfit.set(matcher);
			}
		}
	}

	private <R> R ask(MiCommand<R> command, Duration limit, String otherwise) throws DebugException {
		try {
			return await(command, limit);
		} catch (CommandTimeoutException e) {
			throw Failures.of(otherwise, e);
		} catch (CommandFailedException e) {
			throw Failures.of(otherwise + " (" + e.getMessage() + ")", e);
		} catch (GdbException e) {
			throw Failures.of(e);
		}
	}

	private <R> R await(MiCommand<R> command, Duration limit) throws GdbException, DebugException {
		try {
			return gdb.await(gdb.send(command, limit));
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw Failures.of("Connecting was interrupted.", e);
		}
	}
}
