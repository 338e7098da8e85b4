package dev.ukdt.ui.tools;

import java.io.IOException;
import java.time.Duration;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;

import dev.ukdt.core.process.CommandLine;
import dev.ukdt.core.process.ProcessRunner;
import dev.ukdt.core.resources.MonitorCancellation;

/** Runs a package manager that a person let run; its last line is the progress. Cancelling ends it. */
final class ToolInstallation extends Job {
	private static final Duration LIMIT = Duration.ofHours(2);

	private final String name;
	private final CommandLine command;
	private final Runnable then;

	/** @param then runs when it has ended, however that was */
	ToolInstallation(String name, CommandLine command, Runnable then) {
		super("Installing " + name);
		this.name = name;
		this.command = command;
		this.then = then;
		setUser(true);
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		monitor.beginTask(command.toString(), IProgressMonitor.UNKNOWN);
		try (var cancel = new MonitorCancellation(monitor::isCanceled)) {
			var outcome = new ProcessRunner(monitor::subTask, cancel.cancellation(), LIMIT).run(command);
			if (outcome.cancelled()) {
				return Status.CANCEL_STATUS;
			}
			return outcome.succeeded() ? Status.OK_STATUS
					: Status.error(name + " was not installed: " + command + (outcome.timedOut() ? " did not end" : " ended with code " + outcome.exitCode()) + "\n"
							+ String.join("\n", outcome.lastLines()));
		} catch (IOException e) {
			return Status.error(name + " was not installed: " + command + " could not be started: " + e.getMessage(), e);
		} finally {
			then.run();
		}
	}
}
