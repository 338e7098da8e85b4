package dev.ukdt.manifest.ui.markers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.resources.WorkspaceJob;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;

import dev.ukdt.manifest.ManifestFiles;
import dev.ukdt.manifest.check.Problem;
import dev.ukdt.manifest.check.Severity;
import dev.ukdt.manifest.tree.LineMap;
import dev.ukdt.manifest.ui.project.ProjectLaunches;
import dev.ukdt.manifest.ui.project.ProjectSurroundings;

/** Keeps markers on every manifest of the workspace, whether it is open or not. Files are read in a job; nothing of a project is run. */
public final class ManifestMarkers implements IResourceChangeListener {
	/** The type of our markers. */
	public static final String TYPE = "dev.ukdt.manifest.ui.problem";
	/** The id of our language server for the generic editor. */
	private static final String SERVER = "ukdt-manifests";
	private static final int INTERESTING = IResourceDelta.CONTENT | IResourceDelta.REPLACED | IResourceDelta.MOVED_FROM;

	/** Files that a language server has open, whose problems its client shows. */
	private static final Set<Path> VISITED = ConcurrentHashMap.newKeySet();
	private static volatile ManifestMarkers started;

	private final Set<IFile> waiting = new LinkedHashSet<>();
	private final WorkspaceJob job = new WorkspaceJob("Checking manifests") {
		@Override
		public IStatus runInWorkspace(IProgressMonitor monitor) {
			work(monitor);
			return Status.OK_STATUS;
		}
	};

	/** Begins with all that is there, and follows every change. */
	void start() {
		started = this;
		job.setSystem(true);
		ResourcesPlugin.getWorkspace().addResourceChangeListener(this, IResourceChangeEvent.POST_CHANGE);
		ProjectLaunches.get().addListener(projects -> projects.stream().filter(name -> !name.isEmpty()).forEach(name -> all(ResourcesPlugin.getWorkspace().getRoot().getProject(name))));
		all(ResourcesPlugin.getWorkspace().getRoot());
	}

	private void all(IContainer container) {
		try {
			if (container.isAccessible()) {
				container.accept(resource -> {
					queue(resource);
					return !resource.isDerived();
				});
			}
		} catch (CoreException e) {
			ILog.of(ManifestMarkers.class).error("the workspace cannot be read", e);
		}
		job.schedule();
	}

	/** A language server has opened or closed a file: while it is open, the server shows its problems and we do not. Any thread. */
	public static void visited(Path file, boolean opened) {
		var changed = opened ? VISITED.add(file) : VISITED.remove(file);
		var markers = started;
		if (changed && markers != null) {
			for (var found : ResourcesPlugin.getWorkspace().getRoot().findFilesForLocationURI(file.toUri())) {
				markers.queue(found);
			}
			markers.job.schedule();
		}
	}

	/** Whether a marker shows a problem of a manifest, made by us or by a client of our language server. */
	public static boolean isOurs(IMarker marker) {
		try {
			return marker.exists() && (marker.getType().equals(TYPE) || SERVER.equals(marker.getAttribute(IMarker.SOURCE_ID)));
		} catch (CoreException e) {
			return false;
		}
	}

	@Override
	public void resourceChanged(IResourceChangeEvent event) {
		try {
			event.getDelta().accept(delta -> {
				if (delta.getKind() == IResourceDelta.ADDED || delta.getKind() == IResourceDelta.CHANGED && (delta.getFlags() & INTERESTING) != 0) {
					queue(delta.getResource());
				}
				return true;
			});
		} catch (CoreException e) {
			ILog.of(ManifestMarkers.class).error("a change of the workspace cannot be read", e);
		}
		job.schedule();
	}

	private synchronized void queue(IResource resource) {
		if (resource instanceof IFile file && !file.isDerived(IResource.CHECK_ANCESTORS) && ManifestFiles.mayBeOne(file.getName())) {
			waiting.add(file);
		}
	}

	private synchronized IFile next() {
		var files = waiting.iterator();
		if (!files.hasNext()) {
			return null;
		}
		var file = files.next();
		files.remove();
		return file;
	}

	private void work(IProgressMonitor monitor) {
		for (var file = next(); file != null && !monitor.isCanceled(); file = next()) {
			try {
				mark(file);
			} catch (CoreException | IOException e) {
				ILog.of(ManifestMarkers.class).info(file.getFullPath() + " was not checked: " + e.getMessage());
			}
		}
	}

	private static void mark(IFile file) throws CoreException, IOException {
		var location = file.getLocation(); // asked once: the project may go meanwhile
		if (!file.isAccessible() || location == null) {
			return;
		}
		var path = location.toPath();
		var manifest = ManifestFiles.read(path, ProjectSurroundings.of(path));
		file.deleteMarkers(TYPE, false, IResource.DEPTH_ZERO);
		if (manifest.isPresent() && !VISITED.contains(path)) {
			for (var problem : manifest.get().problems()) {
				if (problem.severity() != Severity.INFO) {
					file.createMarker(TYPE, attributes(problem, manifest.get().document().lines()));
				}
			}
		}
	}

	private static Map<String, Object> attributes(Problem problem, LineMap lines) {
		return Map.of(IMarker.SEVERITY, problem.severity() == Severity.ERROR ? IMarker.SEVERITY_ERROR : IMarker.SEVERITY_WARNING, IMarker.MESSAGE, problem.message(),
				IMarker.LINE_NUMBER, lines.line(problem.start()) + 1, IMarker.CHAR_START, problem.start(), IMarker.CHAR_END, Math.max(problem.end(), problem.start()), "code",
				problem.code());
	}
}
