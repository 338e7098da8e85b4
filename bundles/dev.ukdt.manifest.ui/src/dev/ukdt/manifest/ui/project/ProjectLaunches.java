package dev.ukdt.manifest.ui.project;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationListener;

import dev.ukdt.manifest.Launch;

/**
 * The launch configurations of each project, as far as manifests have to agree with them. Read in a job, at the start and after each change;
 * questions may come from any thread and never wait.
 */
public final class ProjectLaunches implements ILaunchConfigurationListener {
	/** Is told which projects have other launches than before. */
	public interface Listener {
		/** On a thread of a job. */
		void launchesChanged(Set<String> projects);
	}

	private static final ProjectLaunches INSTANCE = new ProjectLaunches();

	private final List<Listener> listeners = new CopyOnWriteArrayList<>();
	private final Job job = Job.createSystem("Reading launch configurations", (ICoreRunnable) monitor -> read());
	private volatile Map<String, List<Launch>> byProject = Map.of();

	private ProjectLaunches() {
		DebugPlugin.getDefault().getLaunchManager().addLaunchConfigurationListener(this);
		job.schedule();
	}

	public static ProjectLaunches get() {
		return INSTANCE;
	}

	/** The launches of a project, by its name. */
	public List<Launch> of(String project) {
		return byProject.getOrDefault(project, List.of());
	}

	public void addListener(Listener listener) {
		listeners.add(listener);
	}

	public void removeListener(Listener listener) {
		listeners.remove(listener);
	}

	private void read() {
		var before = byProject;
		var now = LaunchReading.all(DebugPlugin.getDefault().getLaunchManager());
		byProject = now;
		var changed = LaunchReading.changed(before, now);
		if (!changed.isEmpty()) {
			listeners.forEach(listener -> listener.launchesChanged(changed));
		}
	}

	@Override
	public void launchConfigurationAdded(ILaunchConfiguration configuration) {
		job.schedule();
	}

	@Override
	public void launchConfigurationChanged(ILaunchConfiguration configuration) {
		if (!configuration.isWorkingCopy()) {
			job.schedule();
		}
	}

	@Override
	public void launchConfigurationRemoved(ILaunchConfiguration configuration) {
		job.schedule();
	}
}
