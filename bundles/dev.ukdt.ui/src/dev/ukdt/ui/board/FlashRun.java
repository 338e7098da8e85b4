package dev.ukdt.ui.board;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Display;

import dev.ukdt.board.disk.Progress;
import dev.ukdt.board.flash.FlashJob;
import dev.ukdt.board.flash.FlashListener;
import dev.ukdt.board.flash.FlashOutcome;
import dev.ukdt.board.flash.FlashPlan;
import dev.ukdt.board.launch.WorkspaceBuild;
import dev.ukdt.core.build.BuildListener;
import dev.ukdt.core.descriptor.DescriptorException;
import dev.ukdt.core.process.Cancellation;
import dev.ukdt.core.resources.MonitorCancellation;
import dev.ukdt.core.resources.WorkspaceTools;
import dev.ukdt.core.tool.ToolMissing;

/** Builds, plans and flashes, in the background, and tells a view. */
final class FlashRun extends Job {
	/** Who shows it; called in the UI thread. */
	interface View {
		void planned(FlashPlan plan);

		/** Asks whether what is there may be erased. */
		boolean confirm(String warning);

		void say(String line);

		void progress(Progress progress);

		void ended(FlashOutcome outcome);
	}

	private final FlashJob job;
	private final Optional<IProject> project;
	private final boolean onlyPlan;
	private final View view;
	private volatile Path flashed;

	/**
	 * @param project  that the job builds
	 * @param onlyPlan show what would be done, and stop there
	 */
	FlashRun(FlashJob job, Optional<IProject> project, boolean onlyPlan, View view) {
		super((onlyPlan ? "Planning to flash the " : "Flashing the ") + job.board().name());
		this.job = job;
		this.project = project;
		this.onlyPlan = onlyPlan;
		this.view = view;
		setUser(false);
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		var progress = SubMonitor.convert(monitor, 200);
		try (var cancel = new MonitorCancellation(monitor::isCanceled)) {
			var outcome = flash(progress, cancel.cancellation());
			tell(() -> view.ended(outcome));
		} catch (IOException | DescriptorException | ToolMissing e) {
			tell(() -> view.ended(new FlashOutcome(FlashOutcome.End.FAILED, e.getMessage())));
		}
		return Status.OK_STATUS;
	}

	private FlashOutcome flash(SubMonitor monitor, Cancellation cancellation) throws IOException {
		var finder = WorkspaceTools.finder();
		var image = WorkspaceBuild.of(job, project, finder, new BuildListener() {
			@Override
			public void line(String line) {
				tell(() -> view.say(line));
			}
		}, cancellation, monitor);
		try (var plan = job.plan(image, finder)) {
			tell(() -> view.planned(plan));
			if (onlyPlan) {
				return new FlashOutcome(FlashOutcome.End.DONE, "This is what would be done; nothing was written.");
			}
			if (!plan.warning().isEmpty() && !ask(plan.warning())) {
				return new FlashOutcome(FlashOutcome.End.CANCELLED, "Nothing was written.");
			}
			var outcome = plan.run(new Telling(monitor), cancellation);
			flashed = outcome.succeeded() ? image : null;
			return outcome;
		}
	}

	FlashJob job() {
		return job;
	}

	/** The image that the board holds now; empty as long as it was not flashed. */
	Optional<Path> flashed() {
		return Optional.ofNullable(flashed);
	}

	private boolean ask(String warning) {
		var agreed = new AtomicBoolean();
		Display.getDefault().syncExec(() -> agreed.set(view.confirm(warning)));
		return agreed.get();
	}

	private static void tell(Runnable action) {
		Display.getDefault().asyncExec(action);
	}

	/** Hands on what the flasher tells. */
	private final class Telling implements FlashListener {
		private final SubMonitor monitor;
		private String phase = "";
		private int shown;

		Telling(SubMonitor monitor) {
			this.monitor = monitor;
		}

		@Override
		public void phase(String phase) {
			monitor.subTask(phase);
			tell(() -> view.say(phase));
		}

		@Override
		public void progress(Progress progress) {
			if (!progress.phase().equals(phase)) {
				phase = progress.phase();
				shown = 0;
			}
			monitor.worked(Math.max(0, progress.percent() - shown));
			shown = progress.percent();
			tell(() -> view.progress(progress));
		}

		@Override
		public void line(String line) {
			tell(() -> view.say(line));
		}
	}
}
