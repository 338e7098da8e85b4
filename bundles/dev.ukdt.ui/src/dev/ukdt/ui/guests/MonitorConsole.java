package dev.ukdt.ui.guests;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.SWT;
import org.eclipse.ui.console.ConsolePlugin;
import org.eclipse.ui.console.IConsole;
import org.eclipse.ui.console.IOConsole;
import org.eclipse.ui.console.IOConsoleOutputStream;

import dev.ukdt.machine.Guest;
import dev.ukdt.machine.GuestControl;
import dev.ukdt.machine.MachineException;
import dev.ukdt.ui.Icon;

/** A console in which a person talks to a machine's own monitor, QEMU's for one: each line is a command, and its answer follows. */
final class MonitorConsole extends IOConsole {
	private static final String TYPE = "dev.ukdt.ui.monitor";
	private static final String PROMPT = "(monitor) ";

	private final GuestControl control;
	private final IOConsoleOutputStream out;

	private MonitorConsole(String name, GuestControl control) {
		super("Monitor of " + name, TYPE, Icon.MACHINE.descriptor(), StandardCharsets.UTF_8.name(), true);
		this.control = control;
		out = newOutputStream();
		Thread.ofPlatform().daemon().name("monitor of " + name).start(this::talk);
	}

	/** Opens one and brings it to the front; it goes when the guest has ended. In the UI thread. */
	static void open(GuestRow row) {
		var console = new MonitorConsole(row.guest().name(), row.control());
		console.getInputStream().setColor(ConsolePlugin.getStandardDisplay().getSystemColor(SWT.COLOR_LINK_FOREGROUND));
		var manager = ConsolePlugin.getDefault().getConsoleManager();
		manager.addConsoles(new IConsole[] { console });
		manager.showConsoleView(console);
		row.own().map(Guest::onEnd).ifPresent(end -> end.thenRun(() -> manager.removeConsoles(new IConsole[] { console })));
	}

	/** Reads lines until the console is closed. */
	private void talk() {
		try (var in = new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8))) {
			out.write(PROMPT);
			for (String line; (line = in.readLine()) != null;) {
				out.write(line.isBlank() ? "" : answer(line.strip()));
				out.write(PROMPT);
			}
		} catch (IOException e) {
			ILog.of(MonitorConsole.class).info("the monitor's console was closed", e);
		}
	}

	private String answer(String command) {
		try {
			var answer = control.monitor(command);
			return answer.isEmpty() || answer.endsWith("\n") ? answer : answer + "\n";
		} catch (MachineException e) {
			return e.getMessage() + "\n";
		}
	}
}
