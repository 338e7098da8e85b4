package dev.ukdt.sources.diagnostics;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.resources.WorkspaceJob;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;

/** Brings markers in line with what servers found, in the background, a file's newest word counting; those that stay are not touched. */
final class MarkerUpdate {
	static final String TYPE = "dev.ukdt.sources.problem";

	private record Key(IFile file, String source) {
	}

	private final Map<Key, List<FoundProblem>> waiting = new LinkedHashMap<>();
	private final WorkspaceJob job = new WorkspaceJob("Problems in sources") {
		@Override
		public IStatus runInWorkspace(IProgressMonitor monitor) throws CoreException {
			update();
			return Status.OK_STATUS;
		}
	};

	MarkerUpdate() {
		job.setSystem(true);
	}

	/** Returns at once; any thread. */
	void replace(IFile file, String source, List<FoundProblem> problems) {
		synchronized (waiting) {
			waiting.put(new Key(file, source), problems);
		}
		job.schedule();
	}

	private void update() throws CoreException {
		Map<Key, List<FoundProblem>> taken;
		synchronized (waiting) {
			taken = new HashMap<>(waiting);
			waiting.clear();
		}
		// One resource change for all of them. Markers need no rule, so that a build does not hold this up.
		ResourcesPlugin.getWorkspace().run(monitor -> {
			for (var each : taken.entrySet()) {
				update(each.getKey(), each.getValue());
			}
		}, null, IWorkspace.AVOID_UPDATE, null);
	}

	/** The file may be deleted meanwhile: then nothing is left to be marked. */
	private static void update(Key key, List<FoundProblem> problems) throws CoreException {
		try {
			if (key.file().exists()) {
				replace(key, problems);
			}
		} catch (CoreException e) {
			if (key.file().exists()) {
				throw e;
			}
		}
	}

	private static void replace(Key key, List<FoundProblem> problems) throws CoreException {
		var wanted = new HashSet<Map<String, Object>>();
		problems.forEach(problem -> wanted.add(problem.attributes(key.source())));
		for (var marker : key.file().findMarkers(TYPE, false, IResource.DEPTH_ZERO)) {
			try {
				if (key.source().equals(marker.getAttribute(IMarker.SOURCE_ID)) && !wanted.remove(marker.getAttributes())) {
					marker.delete();
				}
			} catch (CoreException e) {
				if (marker.exists()) {
					throw e;
				}
			}
		}
		for (var attributes : wanted) {
			key.file().createMarker(TYPE, attributes);
		}
	}
}
