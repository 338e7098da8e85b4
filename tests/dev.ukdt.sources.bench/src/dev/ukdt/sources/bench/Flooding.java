package dev.ukdt.sources.bench;

import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunchManager;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IStartup;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.console.IConsoleConstants;

import dev.ukdt.machine.Guest;
import dev.ukdt.machine.launch.GuestProcess;
import dev.ukdt.machine.launch.LaunchAttributes;

/**
 * Has a program fill a guest's console in a window, measures how long the UI thread is held up meanwhile, and ends the workbench. The program's line comes
 * as the system property {@code ukdt.bench.flood}, without which nothing happens.
 */
public final class Flooding implements IStartup {
	private static final String COMMAND = System.getProperty("ukdt.bench.flood");
	private static final int PATIENCE_SECONDS = 240;
	/** After so many bytes the console in the window is open. */
	private static final long OPENED = 200_000_000;

	@Override
	public void earlyStartup() {
		if (COMMAND != null) {
			Outcome.measure(Flooding::measure);
		}
	}

	private static void measure(Properties result) throws Exception {
		var display = PlatformUI.getWorkbench().getDisplay();
		display.syncExec(Flooding::showConsoles);
		var opening = new Heartbeat(display);
		var start = System.nanoTime();
		var guest = launch();
		printed(guest, OPENED).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
		result.put("flood.open", String.valueOf(opening.end()));
		var flood = new Heartbeat(display);
		guest.onEnd().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
		var took = System.nanoTime() - start;
		result.put("flood.block", String.valueOf(flood.end()));
		result.put("flood.ms", String.valueOf(took / 1e6));
		result.put("flood.bytes", String.valueOf(guest.console().length()));
		var idle = new Heartbeat(display);
		idle.beatFor(took);
		result.put("flood.idle", String.valueOf(idle.end()));
	}

	private static void showConsoles() {
		try {
			PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage().showView(IConsoleConstants.ID_CONSOLE_VIEW);
		} catch (PartInitException e) {
			throw new IllegalStateException(e);
		}
	}

	/** Completed when the guest has printed that many bytes. */
	private static CompletableFuture<Void> printed(Guest guest, long bytes) {
		var printed = new CompletableFuture<Void>();
		guest.console().addListener((buffer, offset, length) -> {
			if (guest.console().length() > bytes) {
				printed.complete(null);
			}
		});
		return printed;
	}

	private static Guest launch() throws Exception {
		var manager = DebugPlugin.getDefault().getLaunchManager();
		var configuration = manager.getLaunchConfigurationType(LaunchAttributes.TYPE).newInstance(null, "flood");
		var line = COMMAND.split(" ", 2);
		configuration.setAttributes(Map.of(LaunchAttributes.IMAGE, line[0], LaunchAttributes.MACHINE, "host", LaunchAttributes.ARGUMENTS, line[1]));
		return ((GuestProcess) configuration.launch(ILaunchManager.RUN_MODE, new NullProgressMonitor()).getProcesses()[0]).guest();
	}
}
