package dev.ukdt.manifest.ui.markers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IPath;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.IMarkerResolutionGenerator2;

import dev.ukdt.manifest.Manifest;
import dev.ukdt.manifest.ManifestFiles;
import dev.ukdt.manifest.check.Edit;
import dev.ukdt.manifest.check.Fix;
import dev.ukdt.manifest.check.Problem;
import dev.ukdt.manifest.migrate.Migration;
import dev.ukdt.manifest.ui.project.ProjectSurroundings;

/** Quick fixes of markers, for files that are not open. The file is read again, so what is mended is what is there now. */
public final class MarkerFixes implements IMarkerResolutionGenerator2 {
	private record Resolution(Fix fix, String textBefore) implements IMarkerResolution {
		@Override
		public String getLabel() {
			return fix.title();
		}

		@Override
		public void run(IMarker marker) {
			var file = (IFile) marker.getResource();
			try {
				if (!file.readString().equals(textBefore)) {
					return; // It has changed since; the marker will follow.
				}
				file.setContents(Edit.apply(textBefore, fix.edits()).getBytes(StandardCharsets.UTF_8), IResource.KEEP_HISTORY, null);
			} catch (CoreException e) {
				ILog.of(MarkerFixes.class).error(file.getFullPath() + " could not be mended", e);
			}
		}
	}

	@Override
	public boolean hasResolutions(IMarker marker) {
		return getResolutions(marker).length > 0;
	}

	@Override
	public IMarkerResolution[] getResolutions(IMarker marker) {
		var result = new ArrayList<IMarkerResolution>();
		if (marker.getResource() instanceof IFile file && file.getLocation() instanceof IPath location) {
			try {
				ManifestFiles.read(location.toPath(), ProjectSurroundings.of(location.toPath())).ifPresent(manifest -> problems(manifest, marker).forEach(problem -> {
					problem.fixes().forEach(fix -> result.add(new Resolution(fix, manifest.text())));
					Migration.at(manifest, problem.start(), problem.end()).forEach(way -> result.add(new Resolution(way, manifest.text())));
				}));
			} catch (IOException e) {
				ILog.of(MarkerFixes.class).info(file.getFullPath() + " cannot be read: " + e.getMessage());
			}
		}
		return result.toArray(IMarkerResolution[]::new);
	}

	private static List<Problem> problems(Manifest manifest, IMarker marker) {
		return manifest.problems().stream().filter(problem -> problem.start() == marker.getAttribute(IMarker.CHAR_START, -1)
				&& problem.message().equals(marker.getAttribute(IMarker.MESSAGE, ""))).toList();
	}
}
