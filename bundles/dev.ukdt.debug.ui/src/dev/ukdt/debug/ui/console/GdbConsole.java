package dev.ukdt.debug.ui.console;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.OptionalInt;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.debug.ui.DebugUITools;
import org.eclipse.debug.ui.contexts.DebugContextEvent;
import org.eclipse.debug.ui.contexts.IDebugContextListener;
import org.eclipse.jface.preference.JFacePreferences;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.console.ConsolePlugin;
import org.eclipse.ui.console.IOConsole;
import org.eclipse.ui.console.IOConsoleOutputStream;

import dev.ukdt.debug.model.UnikernelDebugTarget;
import dev.ukdt.debug.session.Failures;
import dev.ukdt.debug.session.RunListener;
import dev.ukdt.debug.ui.DebugIcon;
import dev.ukdt.debug.ui.Selected;
import dev.ukdt.gdb.command.Console;
import dev.ukdt.gdb.event.GdbEvent;
import dev.ukdt.gdb.event.Stopped;
import dev.ukdt.gdb.mi.MiRecord.StreamKind;

/** GDB's own command line for a guest. What it does to the guest is seen in all views, and what they do is seen by it. */
public final class GdbConsole extends IOConsole implements RunListener {
	/** A command may run a script; whoever typed it can end the session. */
	private static final Duration LIMIT = Duration.ofMinutes(10);
	private static final int KEPT = 1 << 20;

	private final UnikernelDebugTarget target;
	private final IDebugContextListener stay = this::contextChanged;
	private final IOConsoleOutputStream out = newOutputStream();
	private final IOConsoleOutputStream errors = newOutputStream();
	/** A command was typed here whose effect on the selection may not have been seen yet. */
	private volatile boolean typedIn;
	private volatile boolean busy;
	private volatile String lastSaid = "";

	GdbConsole(UnikernelDebugTarget target) {
		super("GDB: " + target.getName(), "dev.ukdt.debug.ui.gdbConsole", DebugIcon.CONSOLE.descriptor(), StandardCharsets.UTF_8, true);
		this.target = target;
		setWaterMarks(KEPT, KEPT + KEPT / 8);
		getInputStream().setColor(JFaceResources.getColorRegistry().get(JFacePreferences.HYPERLINK_COLOR));
	}

	UnikernelDebugTarget target() {
		return target;
	}

	/**
	 * Eclipse brings the guest's own console to the front whenever another frame is selected; when that was done by a command
	 * typed here, this console comes back.
	 */
	private void contextChanged(DebugContextEvent event) {
		if (typedIn) {
			typedIn = busy || Selected.frame().isEmpty();
			PlatformUI.getWorkbench().getDisplay().asyncExec(() -> ConsolePlugin.getDefault().getConsoleManager().showConsoleView(this));
		}
	}

	/** Hears and reads from now on. */
	void begin() {
		errors.setColor(JFaceResources.getColorRegistry().get(JFacePreferences.ERROR_COLOR));
		target.session().addListener(this);
		DebugUITools.getDebugContextManager().addDebugContextListener(stay);
		prompt();
		Job.createSystem("GDB console input", (ICoreRunnable) monitor -> read()).schedule();
	}

	@Override
	protected void dispose() {
		target.session().removeListener(this);
		DebugUITools.getDebugContextManager().removeDebugContextListener(stay);
		super.dispose();
	}

	private void read() {
		try (var lines = new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8))) {
			for (var line = lines.readLine(); line != null; line = lines.readLine()) {
				run(line.strip());
			}
		} catch (IOException e) {
			// The console was closed.
		}
	}

	private void run(String line) {
		if (line.isEmpty()) {
			prompt();
			return;
		}
		if (target.session().run().isEnded()) {
			write(errors, "The session has ended.\n");
			return;
		}
		typedIn = true;
		busy = true;
		target.session().run().whileStopped(() -> target.session().gdb().send(new Console(line), LIMIT)).whenComplete((said, failure) -> {
			if (failure != null && !lastSaid.strip().equals(Failures.sentence(failure).strip())) {
				write(errors, Failures.sentence(failure) + "\n");
			}
			busy = false;
			prompt();
		});
	}

	private void prompt() {
		write(out, "(gdb) ");
	}

	private static void write(IOConsoleOutputStream stream, String text) {
		try {
			stream.write(text);
		} catch (IOException e) {
			// The console was closed.
		}
	}

	@Override
	public void event(GdbEvent event) {
		switch (event) {
		case GdbEvent.Output output -> {
			lastSaid = output.text();
			write(output.kind() == StreamKind.LOG ? errors : out, output.text());
		}
		case GdbEvent.ThreadSelected selected -> new FrameSelection(target, selected).show();
		default -> { }
		}
	}

	@Override
	public void running(OptionalInt thread) {
		// The views tell it.
	}

	@Override
	public void stopped(Stopped stop) {
		// GDB prints it.
	}

	@Override
	public void trouble(String why) {
		write(errors, why + "\n");
	}

	@Override
	public void ended(String why) {
		write(errors, why + "\n");
	}
}
