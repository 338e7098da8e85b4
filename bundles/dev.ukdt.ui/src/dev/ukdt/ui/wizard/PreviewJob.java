package dev.ukdt.ui.wizard;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Control;

import dev.ukdt.core.descriptor.DescriptorException;
import dev.ukdt.core.project.ProjectPlan;

/** Plans the chosen project beside the UI thread. Only the newest choice is planned and shown. */
final class PreviewJob extends Job {
	private final AtomicReference<ProjectChoice> wanted = new AtomicReference<>();
	private final Control control;
	private final Consumer<ProjectPlan> planned;
	private final Consumer<String> refused;

	/**
	 * @param control nothing is shown once it is disposed
	 * @param planned gets the plan, in the UI thread
	 * @param refused gets the reason why there is none, in the UI thread
	 */
	PreviewJob(Control control, Consumer<ProjectPlan> planned, Consumer<String> refused) {
		super("Preparing a project's preview");
		this.control = control;
		this.planned = planned;
		this.refused = refused;
		setSystem(true);
	}

	void plan(ProjectChoice choice) {
		wanted.set(choice);
		schedule();
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		var choice = wanted.get();
		try {
			// A name is asked for last, and the preview does not wait for it.
			var plan = (choice.name().isEmpty() ? choice.named("NAME") : choice).plan();
			show(choice, () -> planned.accept(plan));
		} catch (IOException | DescriptorException | InvalidPathException e) {
			show(choice, () -> refused.accept(e.getMessage()));
		}
		return Status.OK_STATUS;
	}

	private void show(ProjectChoice choice, Runnable action) {
		var display = control.isDisposed() ? null : control.getDisplay();
		if (display != null) {
			display.asyncExec(() -> {
				if (!control.isDisposed() && wanted.get() == choice) {
					action.run();
				}
			});
		}
	}
}
