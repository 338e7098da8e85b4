package dev.ukdt.board.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunch;
import org.eclipse.debug.core.ILaunchConfiguration;

import dev.ukdt.board.Boards;
import dev.ukdt.board.disk.Progress;
import dev.ukdt.board.flash.FlashJob;
import dev.ukdt.board.flash.FlashListener;
import dev.ukdt.board.flash.FlashOutcome;
import dev.ukdt.board.flash.FlashPlan;
import dev.ukdt.core.build.BuildListener;
import dev.ukdt.core.descriptor.DescriptorException;
import dev.ukdt.core.process.Cancellation;
import dev.ukdt.core.resources.ProjectTrust;
import dev.ukdt.core.resources.WorkspaceTools;
import dev.ukdt.core.tool.ToolMissing;

/** A launch configuration of the type "Unikernel on Board", built and flashed; used by run and debug delegates alike. */
public final class BoardRun {
	/** The code of the status by which a person is asked whether something may be erased; the answer is a Boolean. */
	public static final int MAY_ERASE = 1;
	private static final String BUNDLE = "dev.ukdt.board";

	private final ILaunchConfiguration configuration;
	private final Optional<IProject> project;
	private final FlashJob job;

	private BoardRun(ILaunchConfiguration configuration, Optional<IProject> project, FlashJob job) {
		this.configuration = configuration;
		this.project = project;
		this.job = job;
	}

	/** @throws CoreException with one sentence for people when something is missing or wrong */
	public static BoardRun of(ILaunchConfiguration configuration) throws CoreException {
		try {
			var project = project(configuration);
			if (project.isPresent() && !ProjectTrust.isTrusted(project.get())) {
				throw new CoreException(Status.error(project.get().getName() + " is not trusted: trust it before it is built and flashed"));
			}
			return new BoardRun(configuration, project, new FlashJob(project.map(it -> it.getLocation().toPath()), path(configuration, BoardAttributes.IMAGE),
					Boards.installed().get(configuration.getAttribute(BoardAttributes.BOARD, "")), configuration.getAttribute(BoardAttributes.TARGET, "any"),
					configuration.getAttribute(BoardAttributes.VERIFY, true), path(configuration, BoardAttributes.FIRMWARE)));
		} catch (DescriptorException e) {
			throw new CoreException(Status.error(e.getMessage(), e));
		}
	}

	private static Optional<IProject> project(ILaunchConfiguration configuration) throws CoreException {
		var name = configuration.getAttribute(BoardAttributes.PROJECT, "");
		if (name.isBlank()) {
			return Optional.empty();
		}
		var project = ResourcesPlugin.getWorkspace().getRoot().getProject(name);
		if (!project.isAccessible()) {
			throw new CoreException(Status.error("there is no open project '" + name + "'"));
		}
		return Optional.of(project);
	}

	private static Optional<Path> path(ILaunchConfiguration configuration, String key) throws CoreException {
		return Optional.of(configuration.getAttribute(key, "").strip()).filter(text -> !text.isEmpty()).map(Path::of);
	}

	public FlashJob job() {
		return job;
	}

	/**
	 * Builds and flashes. Blocks until it is done.
	 *
	 * @return the image that the board holds now
	 * @throws CoreException when it is not; the sentence says why, and in which state the board is
	 */
	public Path flash(ILaunch launch, Cancellation cancellation, IProgressMonitor monitor) throws CoreException {
		var own = new Cancellation();
		cancellation.onCancel(own::cancel);
		var process = new FlashProcess(launch, "Flashing the " + job.board().name(), own);
		var code = 1;
		try {
			var finder = WorkspaceTools.finder();
			var image = WorkspaceBuild.of(job, project, finder, new BuildListener() {
				@Override
				public void line(String line) {
					process.say(line);
				}
			}, own, monitor);
			try (var plan = job.plan(image, finder)) {
				tell(plan, process);
				var outcome = plan.warning().isEmpty() || mayErase(plan) ? plan.run(new Telling(process), own)
						: new FlashOutcome(FlashOutcome.End.CANCELLED, "nothing was written");
				process.say(outcome.statement());
				if (!outcome.succeeded()) {
					throw new CoreException(Status.error(outcome.statement()));
				}
			}
			code = 0;
			return image;
		} catch (IOException | DescriptorException | ToolMissing e) {
			process.say(e.getMessage());
			throw new CoreException(Status.error(e.getMessage(), e));
		} finally {
			process.end(code);
		}
	}

	private static void tell(FlashPlan plan, FlashProcess process) {
		for (var i = 0; i < plan.words().size(); i++) {
			process.say(i + 1 + ". " + plan.words().get(i));
		}
		plan.commands().forEach(command -> process.say(command.toString()));
	}

	/** Where nobody can be asked, nothing is erased. */
	private boolean mayErase(FlashPlan plan) throws CoreException {
		var question = new Status(IStatus.WARNING, BUNDLE, MAY_ERASE, plan.warning(), null);
		var handler = DebugPlugin.getDefault().getStatusHandler(question);
		return handler != null && Boolean.TRUE.equals(handler.handleStatus(question, configuration));
	}

	/** Phases, tools' lines, and every tenth of the way. */
	private static final class Telling implements FlashListener {
		private final FlashProcess process;
		private int told = -1;

		Telling(FlashProcess process) {
			this.process = process;
		}

		@Override
		public void phase(String phase) {
			told = -1;
			process.say(phase);
		}

		@Override
		public void progress(Progress progress) {
			if (progress.percent() / 10 != told) {
				told = progress.percent() / 10;
				process.say("  " + progress.text());
			}
		}

		@Override
		public void line(String line) {
			process.say("  " + line);
		}
	}
}
