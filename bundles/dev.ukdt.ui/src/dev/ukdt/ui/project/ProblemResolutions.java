package dev.ukdt.ui.project;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.function.Consumer;

import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.IMarkerResolution2;
import org.eclipse.ui.IMarkerResolutionGenerator2;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.dialogs.PreferencesUtil;

import dev.ukdt.core.resources.ProblemMarkers;
import dev.ukdt.core.resources.ProjectTrust;
import dev.ukdt.ui.Icon;
import dev.ukdt.ui.build.ProblemSource;
import dev.ukdt.ui.tools.ToolsPage;

/** Cures for problems of a project as a whole: it is not trusted, a tool is missing, or an error is in a file outside of the workspace. */
public final class ProblemResolutions implements IMarkerResolutionGenerator2 {
	@Override
	public boolean hasResolutions(IMarker marker) {
		return marker.getResource() instanceof IProject;
	}

	@Override
	public IMarkerResolution[] getResolutions(IMarker marker) {
		var cures = new ArrayList<IMarkerResolution>();
		if (marker.getResource() instanceof IProject project) {
			var outside = marker.getAttribute(ProblemMarkers.OUTSIDE, "");
			if (!outside.isEmpty()) {
				var file = Path.of(outside);
				var line = marker.getAttribute(IMarker.LINE_NUMBER, 0);
				cures.add(new Cure("Open " + file.getFileName() + (line > 0 ? " at Line " + line : ""), "Opens " + file + ", which is outside of the workspace.", Icon.BUILD,
						any -> ProblemSource.open(project, file, line, 0)));
			} else if (!ProjectTrust.isTrusted(project)) {
				cures.add(new Cure("Trust Project", "Lets the project run its own build, after asking you once more.", Icon.TRUST, any -> Trust.ask(shell(), project)));
			} else if (marker.getAttribute(IMarker.MESSAGE, "").contains(" is missing ")) {
				cures.add(new Cure("Choose the Tool's Program", "Opens the preferences with every tool, where it is and how to get it.", Icon.MISSING,
						any -> PreferencesUtil.createPreferenceDialogOn(shell(), ToolsPage.ID, null, null).open()));
				cures.add(new Cure("Build Again", "Looks for the tools once more and builds.", Icon.BUILD, any -> BuildJob.build(project).schedule()));
			}
		}
		return cures.toArray(IMarkerResolution[]::new);
	}

	private static org.eclipse.swt.widgets.Shell shell() {
		return PlatformUI.getWorkbench().getActiveWorkbenchWindow().getShell();
	}

	private record Cure(String label, String description, Icon icon, Consumer<IMarker> action) implements IMarkerResolution2 {
		@Override
		public void run(IMarker marker) {
			action.accept(marker);
		}

		@Override
		public Image getImage() {
			return icon.image();
		}

		@Override
		public String getLabel() {
			return label;
		}

		@Override
		public String getDescription() {
			return description;
		}
	}
}
