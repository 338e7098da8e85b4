package dev.ukdt.ui.build;

import java.util.stream.Stream;

import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.console.IConsole;
import org.eclipse.ui.console.IConsoleConstants;
import org.eclipse.ui.console.IConsolePageParticipant;
import org.eclipse.ui.part.IPageBookViewPage;

import dev.ukdt.ui.Icon;
import dev.ukdt.ui.project.BuildJob;

/** The buttons of a build console: cancel, build, clean. */
public final class BuildConsoleActions implements IConsolePageParticipant {
	private final JobChangeAdapter jobs = new JobChangeAdapter() {
		@Override
		public void running(IJobChangeEvent event) {
			update(event.getJob());
		}

		@Override
		public void done(IJobChangeEvent event) {
			update(event.getJob());
		}
	};
	private BuildConsole console;
	private IAction cancel;

	@Override
	public void init(IPageBookViewPage page, IConsole shown) {
		console = (BuildConsole) shown;
		cancel = action("Cancel Build", PlatformUI.getWorkbench().getSharedImages().getImageDescriptor(ISharedImages.IMG_ELCL_STOP),
				() -> builds().forEach(Job::cancel));
		var bar = page.getSite().getActionBars().getToolBarManager();
		bar.appendToGroup(IConsoleConstants.LAUNCH_GROUP, cancel);
		bar.appendToGroup(IConsoleConstants.LAUNCH_GROUP, action("Build Project", Icon.BUILD.descriptor(), () -> BuildJob.build(console.project()).schedule()));
		bar.appendToGroup(IConsoleConstants.LAUNCH_GROUP, action("Clean Project", Icon.CLEAN.descriptor(), () -> BuildJob.clean(console.project()).schedule()));
		Job.getJobManager().addJobChangeListener(jobs);
		update();
	}

	private static IAction action(String text, ImageDescriptor icon, Runnable work) {
		var action = new Action(text, icon) {
			@Override
			public void run() {
				work.run();
			}
		};
		action.setToolTipText(text);
		return action;
	}

	/** The jobs that may be building the project now: those that a person asked for, else the workspace's own. */
	private Stream<Job> builds() {
		var asked = Job.getJobManager().find(console.project());
		return asked.length > 0 ? Stream.of(asked)
				: Stream.concat(Stream.of(Job.getJobManager().find(ResourcesPlugin.FAMILY_AUTO_BUILD)), Stream.of(Job.getJobManager().find(ResourcesPlugin.FAMILY_MANUAL_BUILD)));
	}

	private void update(Job job) {
		if (job.belongsTo(console.project()) || job.belongsTo(ResourcesPlugin.FAMILY_AUTO_BUILD) || job.belongsTo(ResourcesPlugin.FAMILY_MANUAL_BUILD)) {
			update();
		}
	}

	private void update() {
		var running = builds().anyMatch(job -> job.getState() == Job.RUNNING);
		PlatformUI.getWorkbench().getDisplay().asyncExec(() -> cancel.setEnabled(running));
	}

	@Override
	public void dispose() {
		Job.getJobManager().removeJobChangeListener(jobs);
	}

	@Override
	public void activated() {
		// Its buttons work without the focus.
	}

	@Override
	public void deactivated() {
		// Its buttons work without the focus.
	}

	@Override
	public <T> T getAdapter(Class<T> adapter) {
		return null;
	}
}
