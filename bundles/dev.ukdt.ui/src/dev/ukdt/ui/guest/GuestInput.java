package dev.ukdt.ui.guest;

import java.io.IOException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.debug.core.model.IProcess;

/** Hands what is typed to the guest, in order and beside the UI thread: a guest that reads nothing holds nobody up. */
final class GuestInput extends Job {
	private final LinkedBlockingQueue<String> waiting = new LinkedBlockingQueue<>();
	private final IProcess process;
	private final Consumer<String> refused;

	/** @param refused gets the reason when the guest takes no input, on a job's thread */
	GuestInput(IProcess process, Consumer<String> refused) {
		super("Typing into " + process.getLabel());
		this.process = process;
		this.refused = refused;
		setSystem(true);
	}

	void type(String text) {
		waiting.add(text);
		schedule();
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		for (var text = waiting.poll(); text != null; text = waiting.poll()) {
			try {
				process.getStreamsProxy().write(text);
			} catch (IOException e) {
				waiting.clear();
				refused.accept(e.getMessage() == null ? "the guest takes no input" : e.getMessage());
			}
		}
		return Status.OK_STATUS;
	}
}
