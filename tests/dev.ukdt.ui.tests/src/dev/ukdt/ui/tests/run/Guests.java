package dev.ukdt.ui.tests.run;

import java.util.Arrays;

import org.eclipse.debug.core.DebugException;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunchManager;
import org.eclipse.debug.core.model.IProcess;

import dev.ukdt.ui.driver.Wait;

/** The guests that tests have launched. */
public final class Guests {
	private Guests() {
	}

	private static ILaunchManager manager() {
		return DebugPlugin.getDefault().getLaunchManager();
	}

	/** The process of the only launch, as soon as it is there. */
	public static IProcess only() {
		return Wait.untilValue("one guest", () -> manager().getProcesses().length == 1 ? manager().getProcesses()[0] : null);
	}

	/** Ends what still runs, waits for its end, and forgets all launches and their configurations. */
	public static void endAll() throws Exception {
		for (var launch : manager().getLaunches()) {
			if (launch.canTerminate()) {
				launch.terminate();
			}
		}
		Wait.until("all guests ended", () -> Arrays.stream(manager().getProcesses()).allMatch(IProcess::isTerminated));
		manager().removeLaunches(manager().getLaunches());
		for (var configuration : manager().getLaunchConfigurations()) {
			configuration.delete();
		}
	}

	/** With which the guest itself ended. */
	public static int exitValue(IProcess process) throws DebugException {
		Wait.until("ended", process::isTerminated);
		return process.getExitValue();
	}
}
